create table resolution (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  number text not null constraint resolution_number unique,
  assembly_id uuid not null references assembly,
  -- Its number among those of the assembly.
  ordinal int not null check (ordinal > 0),
  ballot_id uuid references ballot constraint resolution_ballot unique,
  subject_kind text check (subject_kind in ('ADMISSION', 'REMOVAL', 'OFFICE', 'OTHER')),
  subject_id uuid,
  adopted_on date not null,
  text jsonb not null,
  authentic_language text not null check (text ? authentic_language),
  constraint resolution_ordinal unique (assembly_id, ordinal),
  check ((ballot_id is null) = (subject_kind is null))
);

create index resolution_assembly on resolution (assembly_id, id);

create table follow_up (
  id uuid primary key,
  resolution_id uuid not null references resolution,
  task jsonb not null,
  responsible uuid references institution,
  due_on date not null,
  state text not null check (state in ('OPEN', 'DONE', 'DROPPED')),
  note text,
  settled_at timestamptz check ((state = 'OPEN') = (settled_at is null))
);

create index follow_up_resolution on follow_up (resolution_id, id);
