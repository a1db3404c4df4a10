-- Institutions, and the periods in which they were suspended.

create table institution (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  number text not null constraint institution_number unique,
  name jsonb not null,
  label text not null,
  label_given boolean not null,
  type text not null,
  country text not null,
  city text,
  latitude double precision,
  longitude double precision,
  time_zone text not null,
  time_zone_basis text not null,
  domain text constraint institution_domain unique,
  ror text constraint institution_ror unique,
  website text,
  founded integer,
  membership text not null,
  basis text not null,
  suspension_id uuid
);

-- Never deleted: standing can be asked of any past day.
create table suspension (
  id uuid primary key,
  institution_id uuid not null references institution,
  effects varchar[] not null check (cardinality(effects) > 0),
  reason text not null,
  since timestamptz not null,
  until timestamptz check (until >= since),
  reinstatement_reason text,
  check ((until is null) = (reinstatement_reason is null))
);

create index suspension_institution on suspension (institution_id, since);
-- At most one period of an institution is open; which one, the institution names.
create unique index suspension_in_force on suspension (institution_id) where until is null;

alter table institution
  add constraint institution_suspension foreign key (suspension_id) references suspension;
