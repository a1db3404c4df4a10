create table nomination (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  number text not null unique,
  agreement_id uuid not null references agreement,
  agreement_version int not null,
  condition_id uuid not null,
  academic_year text not null,
  sending uuid not null,
  receiving uuid not null,
  person_id uuid not null,
  planned_start date not null,
  planned_end date not null check (planned_end > planned_start),
  isced_f text not null,
  eqf_level int not null check (eqf_level between 1 and 8),
  state text not null check (state in ('PENDING', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
  decided_at timestamptz,
  rejection_reason text check (state <> 'REJECTED' or rejection_reason is not null),
  stay_id uuid check (state <> 'ACCEPTED' or stay_id is not null)
);

-- The check under the ledger's lock refuses a person who is nominated already; this holds it.
create unique index nomination_live on nomination (condition_id, academic_year, person_id)
  where state in ('PENDING', 'ACCEPTED');
create index nomination_agreement on nomination (agreement_id);

create table nomination_audience (
  audience uuid not null,
  nomination_id uuid not null references nomination,
  primary key (audience, nomination_id)
);

create index nomination_audience_nomination on nomination_audience (nomination_id);

-- All that is personal, apart, so that it can be erased while the nomination stays.
create table nominee (
  nomination_id uuid primary key references nomination,
  code text not null,
  passport_family text,
  passport_given text not null,
  native_script text,
  native_family text,
  native_given text,
  native_patronymic text,
  esi text
);

-- The seats that are not free; each row is changed under its own lock.
create table seat_ledger (
  condition_id uuid not null,
  academic_year text not null,
  held int not null check (held >= 0),
  taken int not null check (taken >= 0),
  primary key (condition_id, academic_year)
);
