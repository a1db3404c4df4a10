create table assembly (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  number text not null constraint assembly_number unique,
  ordinal int not null constraint assembly_ordinal unique check (ordinal > 0),
  state text not null check (state in ('CONVENED', 'IN_SESSION', 'CLOSED')),
  name jsonb not null,
  label text not null,
  label_given boolean not null,
  host uuid not null references institution,
  -- Of events-service.
  event_id uuid,
  time_zone text not null,
  agenda jsonb not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  postponed_from date,
  postponement_reason text,
  opened_at timestamptz,
  closed_at timestamptz
);

create index assembly_state on assembly (state, id);
create index assembly_host on assembly (host, id);

-- Delegations, no persons.
create table attendance (
  id uuid primary key,
  assembly_id uuid not null references assembly,
  kind text not null check (kind in ('MEMBER', 'OBSERVER', 'GUEST')),
  institution uuid references institution,
  organisation text,
  country text,
  delegates int not null check (delegates > 0),
  arrived_at timestamptz not null,
  left_at timestamptz check (left_at >= arrived_at),
  check ((institution is null) <> (organisation is null)),
  check (kind <> 'MEMBER' or institution is not null)
);

create index attendance_assembly on attendance (assembly_id, id);
-- One is there once, whatever the program thinks.
create unique index attendance_present on attendance (assembly_id, institution) where left_at is null;

create table proxy (
  id uuid primary key,
  assembly_id uuid not null references assembly,
  giver uuid not null references institution,
  carrier uuid not null references institution check (carrier <> giver),
  recorded boolean not null,
  given_at timestamptz not null,
  ended_at timestamptz
);

create index proxy_assembly on proxy (assembly_id, id);
-- One vote is given once.
create unique index proxy_in_force on proxy (assembly_id, giver) where ended_at is null;

create table motion (
  id uuid primary key,
  assembly_id uuid not null references assembly,
  number int not null,
  agenda_item text not null,
  text jsonb not null,
  moved_by uuid references institution,
  moved_at timestamptz not null,
  unique (assembly_id, number)
);
