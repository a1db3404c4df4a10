create table registration (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  number text not null unique,
  event_id uuid not null references event,
  home uuid not null,
  host uuid not null,
  person_id uuid not null,
  ticket bigint not null,
  state text not null check (state in ('CONFIRMED', 'WAITLISTED', 'WITHDRAWN')),
  confirmed_at timestamptz check (state <> 'CONFIRMED' or confirmed_at is not null),
  unique (event_id, ticket)
);

-- The check before the ledger's lock refuses a person who is registered already; this holds it.
create unique index registration_live on registration (event_id, person_id)
  where state in ('CONFIRMED', 'WAITLISTED');
-- The line, the first one first.
create index registration_in_line on registration (event_id, ticket) where state = 'WAITLISTED';

create index registration_event on registration (event_id, id);
create index registration_state on registration (state, id);
create index registration_home on registration (home, id);
create index registration_host on registration (host, id);
create index registration_person on registration (person_id, id);

create table registration_audience (
  audience uuid not null,
  registration_id uuid not null references registration,
  primary key (audience, registration_id)
);

create index registration_audience_registration on registration_audience (registration_id);

-- All that is personal, apart, so that it can be erased while the registration stays.
create table registrant (
  registration_id uuid primary key references registration,
  code text not null,
  passport_family text,
  passport_given text not null,
  native_script text,
  native_family text,
  native_given text,
  native_patronymic text,
  esi text
);
