create table membership (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  number text not null constraint membership_number unique,
  institution uuid not null references institution,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'NOMINATED', 'ACTIVE', 'WITHDRAWN',
    'REJECTED', 'RESIGNED', 'REMOVED', 'ENDED')),
  basis text not null check (basis in ('APPLICATION', 'IMPORTED')),
  category text not null check (category in ('FULL', 'ASSOCIATE', 'OBSERVER', 'HONORARY', 'CANDIDATE')),
  motivation jsonb,
  letter jsonb,
  charter jsonb,
  checklist jsonb not null,
  endorsements jsonb not null,
  nominator_institution uuid,
  nominator_person_id uuid,
  nominated_at timestamptz,
  categories jsonb not null,
  certificate_number text constraint membership_certificate_number unique,
  -- From which day on the register knows that it is a member: the first day, unless nobody knows that.
  known_since date,
  until date,
  end_resolution_id uuid,
  reason text,
  -- Whoever is a member was admitted or taken over, and who has left has a last day.
  check ((state in ('ACTIVE', 'RESIGNED', 'REMOVED', 'ENDED')) = (known_since is not null)),
  check ((state in ('RESIGNED', 'REMOVED', 'ENDED')) = (until is not null))
);

-- An institution has one application or membership at a time, whatever the program thinks.
create unique index membership_open on membership (institution)
  where state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'NOMINATED', 'ACTIVE');
create index membership_institution on membership (institution, id);
create index membership_state on membership (state, id);
create index membership_category on membership (category, id);

-- The institution, then all members, then everybody. The key begins with the audience: a list is one index range of each.
create table membership_audience (
  audience uuid not null,
  membership_id uuid not null references membership,
  primary key (audience, membership_id)
);

create index membership_audience_membership on membership_audience (membership_id);

-- What is told of what else than a suspension forbids an institution; the clock keeps it, also behind the release before this one.
alter table institution add column standing_effects varchar[] not null default '{}';
