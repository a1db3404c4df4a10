-- The number of the last invoice of a year. No sequence: a number that was taken by a command that failed is free again,
-- because the row is written, and locked, by the transaction that makes the invoice.
create table invoice_counter (
  year int primary key,
  last bigint not null
);

create table invoice (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  number text not null constraint invoice_number unique,
  schedule_id uuid not null references fee_schedule,
  year int not null,
  institution uuid not null references institution,
  category text not null,
  tier text not null,
  state text not null check (state in ('ISSUED', 'CANCELLED')),
  amount numeric(16, 4) not null check (amount >= 0),
  currency text not null,
  issued_on date not null,
  due_on date not null,
  grace_days int not null,
  bank_charges_tolerance numeric(16, 4) not null,
  reminder_days int[] not null,
  -- The last of the reminder days that was told of; 0 before the first.
  reminded_days int not null,
  cancelled_on date,
  cancellation_reason text,
  check ((state = 'CANCELLED') = (cancelled_on is not null and cancellation_reason is not null)),
  check (due_on >= issued_on)
);

-- An institution owes the fee of a year once, however many commands ask for it at once.
create unique index invoice_once on invoice (institution, year) where state = 'ISSUED';
create index invoice_institution on invoice (institution, id);
create index invoice_institution_year on invoice (institution, year, id);
create index invoice_year on invoice (year, id);
create index invoice_schedule on invoice (schedule_id, id);
create index invoice_state on invoice (state, id);

create table invoice_audience (
  audience uuid not null,
  invoice_id uuid not null references invoice,
  primary key (audience, invoice_id)
);

create index invoice_audience_invoice on invoice_audience (invoice_id);
