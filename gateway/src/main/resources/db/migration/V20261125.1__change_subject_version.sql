-- The version whose message said who may know of the subject: one that comes late says nothing of it.
alter table change_subject add column aggregate_version bigint not null default 0;
