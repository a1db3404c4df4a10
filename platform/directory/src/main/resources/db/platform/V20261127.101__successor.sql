-- Into which an institution was merged. There are few, and every instance reads them once a second.
alter table known_institution add column successor_id uuid;

create index known_institution_successor on known_institution (id, successor_id) where successor_id is not null;
