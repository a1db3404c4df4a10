create table agreement (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  number text not null unique,
  state text not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN'))
);

-- Its parties. The key begins with the audience: the list of one institution is one index range.
create table agreement_audience (
  audience uuid not null,
  agreement_id uuid not null references agreement,
  primary key (audience, agreement_id)
);

create index agreement_audience_agreement on agreement_audience (agreement_id);

create table agreement_version (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  number int not null check (number > 0),
  state text not null
    check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'SUPERSEDED')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  hash_scheme text not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  canonical_terms bytea not null,
  unique (agreement_id, number)
);

-- One is in force, and one waits, at most.
create unique index agreement_version_in_force on agreement_version (agreement_id)
  where state = 'APPROVED';
create unique index agreement_version_waiting on agreement_version (agreement_id)
  where state = 'PROPOSED';

create table condition (
  id uuid primary key,
  agreement_version_id uuid not null references agreement_version,
  condition_id uuid not null,
  position int not null,
  kind text not null,
  sending uuid not null,
  receiving uuid not null check (receiving <> sending),
  isced_f text[] not null,
  eqf_levels int[] not null,
  first_academic_year text not null,
  last_academic_year text not null check (last_academic_year >= first_academic_year),
  seats_per_year int not null check (seats_per_year > 0),
  unique (agreement_version_id, condition_id)
);

create table agreement_decision (
  id uuid primary key,
  agreement_version_id uuid not null references agreement_version,
  kind text not null check (kind in ('APPROVAL', 'REJECTION', 'WITHDRAWAL')),
  institution uuid not null,
  content_hash text not null,
  reason text check (kind <> 'REJECTION' or reason is not null),
  actor_code text not null,
  actor_position text not null,
  actor_method text not null,
  acted_on date not null,
  evidence text,
  decided_at timestamptz not null,
  unique (agreement_version_id, kind, institution)
);
