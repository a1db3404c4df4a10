-- For the equality of ids, codes and numbers inside of an exclusion constraint.
create extension if not exists btree_gist;

create table booking (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  number text not null constraint booking_number unique,
  facility_id uuid not null references facility,
  -- Codes and counts of units are in the facility; whoever books locks it.
  unit text not null,
  slot int not null check (slot > 0),
  requester uuid not null,
  owner uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (starts_at < ends_at),
  state text not null check (state in ('REQUESTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'CANCELLED')),
  purpose text not null,
  project_id uuid,
  prerequisites_met jsonb not null,
  decided_at timestamptz,
  reason text check (state not in ('DECLINED', 'CANCELLED') or reason is not null),
  -- One slot is nobody else's as long as a booking holds it, whatever the program thinks. It serves the search for what is in
  -- the way, too.
  constraint booking_without_overlap exclude using gist (
    facility_id with =, unit with =, slot with =, tstzrange(starts_at, ends_at) with &&
  ) where (state in ('REQUESTED', 'ACCEPTED'))
);

-- What holds a slot of a unit, by when it is over.
create index booking_holding on booking (facility_id, unit, ends_at) where state in ('REQUESTED', 'ACCEPTED');

-- For the secretariat, who sees all.
create index booking_facility on booking (facility_id, id);
create index booking_state on booking (state, id);
create index booking_project on booking (project_id, id);

-- An institution's list is a range of what it booked and one of what is booked of its facilities.
create index booking_requester on booking (requester, id);
create index booking_owner on booking (owner, id);
create index booking_requester_state on booking (requester, state, id);
create index booking_owner_state on booking (owner, state, id);
create index booking_requester_owner on booking (requester, owner, id);
create index booking_owner_requester on booking (owner, requester, id);
create index booking_requester_facility on booking (requester, facility_id, id);

create table booking_audience (
  audience uuid not null,
  booking_id uuid not null references booking,
  primary key (audience, booking_id)
);

create index booking_audience_booking on booking_audience (booking_id);

-- All that is personal, apart, so that it can be erased while the booking stays.
create table booking_persons (
  booking_id uuid not null references booking,
  person_id uuid not null,
  code text not null,
  primary key (booking_id, person_id)
);
