-- What a person proposed is told and erased with all else that is kept of it.
create index membership_nominator on membership (nominator_person_id) where nominator_person_id is not null;

-- Motions are read in pages.
create index motion_assembly on motion (assembly_id, id);

-- Terms end with an assembly also if a later day was named for them.
create index office_holding_ends_with_assembly on office_holding (ends_with_assembly, until);
drop index office_holding_assembly;
