-- Who holds an office for a member, as the platform's id of the person; null once it is erased.
alter table office_holding add column person_id uuid;
create index office_holding_person on office_holding (person_id, office_id) where person_id is not null;
