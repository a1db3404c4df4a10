-- What everybody calls an object goes with it.
create index local_reference_object on local_reference (type, object_id);

-- An erasure takes a person out of all histories.
create index history_acting_person on history (institution, acting_person) where acting_person is not null;
