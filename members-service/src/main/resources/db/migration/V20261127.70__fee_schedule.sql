-- What members owe for a year. It is issued once and not changed; a wrong one is cancelled and another takes its place.
create table fee_schedule (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  year int not null,
  state text not null check (state in ('ISSUED', 'CANCELLED')),
  currency text not null,
  fees jsonb not null,
  due_on date not null,
  grace_days int not null check (grace_days >= 0),
  bank_charges_tolerance numeric(16, 4) not null check (bank_charges_tolerance >= 0),
  reminder_days int[] not null,
  cancellation_reason text check (state <> 'CANCELLED' or cancellation_reason is not null)
);

-- One schedule is in force for a year.
create unique index fee_schedule_year on fee_schedule (year) where state = 'ISSUED';
create index fee_schedule_of_year on fee_schedule (year, id);
create index fee_schedule_state on fee_schedule (state, id);
