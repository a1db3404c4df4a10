create table facility (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  number text not null constraint facility_number unique,
  owner uuid not null,
  state text not null check (state in ('ACTIVE', 'CLOSED')),
  kind text not null,
  name jsonb not null,
  label text not null,
  label_given boolean not null,
  description jsonb,
  city text,
  latitude double precision,
  longitude double precision,
  access text not null check (access in ('OPEN_TO_MEMBERS', 'ON_REQUEST')),
  prerequisites jsonb not null,
  prerequisite_note jsonb,
  units jsonb not null,
  closing_reason text check (state <> 'CLOSED' or closing_reason is not null)
);

create index facility_owner on facility (owner, id);
create index facility_kind on facility (kind, id);
create index facility_access on facility (access, id);
create index facility_state on facility (state, id);
create index facility_city on facility (city, id);
