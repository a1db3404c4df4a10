-- Further names, the subdivision, and ids in other registers, each of one institution only.

alter table institution
  add column names jsonb not null default '[]',
  add column subdivision text;

create table institution_identifier (
  institution_id uuid not null references institution,
  scheme text not null,
  value text not null,
  constraint institution_identifier_unique primary key (scheme, value)
);

create index institution_identifier_institution on institution_identifier (institution_id);
