-- Faculties, institutes, departments and other units of institutions.

create table organisational_unit (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  number text not null constraint organisational_unit_number unique,
  institution uuid not null references institution,
  state text not null check (state in ('OPEN', 'CLOSED')),
  kind text not null,
  name jsonb not null,
  label text not null,
  label_given boolean not null,
  parent uuid references organisational_unit,
  ror text constraint organisational_unit_ror unique,
  website text,
  since date,
  until date check (until >= since),
  closing_reason text,
  check ((state = 'CLOSED') = (until is not null)),
  check ((state = 'CLOSED') = (closing_reason is not null)),
  check (parent <> id)
);

create index organisational_unit_institution on organisational_unit (institution, id);
create index organisational_unit_kind on organisational_unit (kind, id);
create index organisational_unit_state on organisational_unit (state, id);
create index organisational_unit_parent on organisational_unit (parent, id);
-- Those that are open are read whole when one of them changes.
create index organisational_unit_open on organisational_unit (institution) where state = 'OPEN';
