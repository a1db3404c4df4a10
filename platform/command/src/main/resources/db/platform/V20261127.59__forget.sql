-- What everybody calls an object goes with it. By its hash, which serves one object and no list of them: there, PostgreSQL would read
-- what all parties call them for what one does.
create index local_reference_object on local_reference using hash (object_id);

-- An erasure takes a person out of all histories.
create index history_acting_person on history (institution, acting_person) where acting_person is not null;
