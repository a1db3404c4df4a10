create table ballot (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  number text not null constraint ballot_number unique,
  assembly_id uuid not null references assembly,
  motion_id uuid references motion,
  question jsonb not null,
  subject_kind text not null check (subject_kind in ('ADMISSION', 'REMOVAL', 'OFFICE', 'OTHER')),
  subject_id uuid,
  mode text not null check (mode in ('ROOM', 'CORRESPONDENCE', 'ONLINE')),
  secrecy text not null check (secrecy in ('OPEN', 'SECRET')),
  rule jsonb not null,
  asked jsonb,
  closes_at timestamptz,
  state text not null check (state in ('DRAFT', 'OPEN', 'CLOSED', 'CANCELLED')),
  electorate jsonb check (state not in ('OPEN', 'CLOSED') or electorate is not null),
  result jsonb check ((state = 'CLOSED') = (result is not null)),
  minutes jsonb,
  opened_at timestamptz,
  closed_at timestamptz,
  cancellation_reason text
);

create index ballot_assembly on ballot (assembly_id, id);
create index ballot_state on ballot (state, id);

-- That a member has voted, and in an open ballot also how.
create table vote (
  id uuid primary key,
  ballot_id uuid not null references ballot,
  institution uuid not null references institution,
  cast_by uuid not null references institution,
  choice text check (choice in ('YES', 'NO', 'ABSTAIN')),
  cast_at timestamptz not null,
  -- One member has one vote, whatever the program thinks.
  constraint vote_once unique (ballot_id, institution)
);

create index vote_ballot on vote (ballot_id, id);

create function keep_votes() returns trigger language plpgsql as
$$
begin
  raise exception 'votes are not changed once they are cast';
end
$$;

create trigger keep_votes before update or delete on vote for each statement execute function keep_votes();

-- How many chose what in a secret ballot: one row for all choices, written anew by every vote, so that nothing in it leads
-- to who cast which.
create table ballot_box (
  ballot_id uuid primary key references ballot,
  yes int not null,
  no int not null,
  abstain int not null
);
