create table stay (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  nomination_id uuid not null unique references nomination,
  agreement_id uuid not null,
  condition_id uuid not null,
  academic_year text not null,
  sending uuid not null,
  receiving uuid not null,
  person_id uuid not null,
  planned_start date not null,
  planned_end date not null check (planned_end > planned_start),
  actual_start date,
  actual_end date check (actual_end >= actual_start),
  state text not null check (state in ('PLANNED', 'ARRIVED', 'DEPARTED', 'CANCELLED'))
);

create table stay_audience (
  audience uuid not null,
  stay_id uuid not null references stay,
  primary key (audience, stay_id)
);

create index stay_audience_stay on stay_audience (stay_id);
