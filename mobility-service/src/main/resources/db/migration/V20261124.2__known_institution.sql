-- The copy of institutions is the platform's now; what was heard before goes over. The old table is
-- still read by the release before this one and is dropped by the next.
insert into known_institution (id, membership, effects, source_version)
select id, membership, effects, source_version from directory_institution
on conflict do nothing;
