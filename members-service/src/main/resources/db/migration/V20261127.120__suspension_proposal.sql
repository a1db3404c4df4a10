-- That a member is to be suspended because it has not paid for years in a row.
create table suspension_proposal (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  institution uuid not null references institution,
  state text not null check (state in ('PROPOSED', 'SUSPENDED', 'DISMISSED', 'LAPSED')),
  last_year int not null,
  unpaid jsonb not null,
  reply_until date not null,
  reply text,
  replied_at timestamptz,
  reply_recorded boolean not null,
  decided_at timestamptz,
  reason text,
  resolution text,
  effects text[] not null,
  check ((state = 'PROPOSED') = (decided_at is null)),
  check ((state = 'SUSPENDED') = (effects <> '{}')),
  check ((reply is null) = (replied_at is null))
);

-- However many clocks look at once, one of them proposes.
create unique index suspension_proposal_open on suspension_proposal (institution) where state = 'PROPOSED';
create unique index suspension_proposal_once on suspension_proposal (institution, last_year) where state <> 'LAPSED';
create index suspension_proposal_institution on suspension_proposal (institution, id);
create index suspension_proposal_state on suspension_proposal (state, id);
create index suspension_proposal_institution_state on suspension_proposal (institution, state, id);
create index suspension_proposal_reply_until on suspension_proposal (reply_until, id);

create table suspension_proposal_audience (
  audience uuid not null,
  suspension_proposal_id uuid not null references suspension_proposal,
  primary key (audience, suspension_proposal_id)
);

create index suspension_proposal_audience_proposal on suspension_proposal_audience (suspension_proposal_id);
