create table event (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  number text not null unique,
  kind text not null,
  title jsonb not null,
  label text not null,
  label_given boolean not null,
  host uuid not null,
  -- Wall time at the place; instants follow from it and the zone when they are asked for.
  local_start timestamp not null,
  local_end timestamp not null,
  time_zone text not null,
  capacity int not null check (capacity > 0),
  state text not null
    check (state in ('DRAFT', 'REGISTRATION_OPEN', 'REGISTRATION_CLOSED', 'CANCELLED')),
  cancellation_reason text check (state <> 'CANCELLED' or cancellation_reason is not null)
);

create index event_host on event (host, id);
create index event_kind on event (kind, id);
create index event_state on event (state, id);

-- Its host, then everybody. The key begins with the audience: a list is one index range of each.
create table event_audience (
  audience uuid not null,
  event_id uuid not null references event,
  primary key (audience, event_id)
);

create index event_audience_event on event_audience (event_id);

-- The places that are taken and the line of those who wait; each row is changed under its own lock.
create table place_ledger (
  event_id uuid primary key references event,
  confirmed int not null check (confirmed >= 0),
  waiting int not null check (waiting >= 0),
  last_ticket bigint not null check (last_ticket >= confirmed + waiting)
);
