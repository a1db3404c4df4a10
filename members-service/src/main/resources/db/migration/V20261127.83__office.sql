-- For the equality of ids and numbers inside of an exclusion constraint.
create extension if not exists btree_gist;

create table office (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  number text not null constraint office_number unique,
  body text not null check (body in ('ASSEMBLY', 'PRESIDIUM', 'COMMISSION', 'COUNCIL', 'SECRETARIAT')),
  name jsonb not null,
  label text not null,
  label_given boolean not null,
  seats int not null check (seats > 0)
);

create index office_body on office (body, id);

create table office_holding (
  id uuid primary key,
  office_id uuid not null references office,
  seat int not null check (seat > 0),
  institution uuid not null references institution,
  since date not null,
  -- The day on which it is over: the next one may begin on it. That of the first day if it never began.
  until date check (until >= since),
  ends_with_assembly uuid references assembly,
  resolution_id uuid references resolution,
  -- One seat is one member's at a time, whatever the program thinks.
  constraint office_holding_without_overlap exclude using gist (
    office_id with =, seat with =, daterange(since, until) with &&
  )
);

create index office_holding_office on office_holding (office_id, id);
create index office_holding_assembly on office_holding (ends_with_assembly) where until is null;
