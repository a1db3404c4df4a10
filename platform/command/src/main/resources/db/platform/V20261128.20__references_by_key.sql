-- What a party calls the objects of a page is read by the key, and by nothing else, whatever the statistics say: no other index begins
-- with what the question gives. One by object alone was taken before, which leads to what all parties call it, 64 rows for one.
alter table local_reference drop constraint local_reference_owner_type_value_key;
create unique index local_reference_value on local_reference (value, owner, type);

-- What everybody calls an object is found by the key as well: it is looked at once for each party (skip scan, PostgreSQL 18).
drop index local_reference_object;
