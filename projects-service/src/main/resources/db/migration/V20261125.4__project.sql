create table project (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  number text not null unique,
  state text not null check (state in ('DRAFT', 'SUBMITTED')),
  title jsonb not null,
  label text not null,
  label_given boolean not null,
  theme text not null references theme,
  coordinator uuid not null,
  submitted_at timestamptz check ((state = 'SUBMITTED') = (submitted_at is not null))
);

-- Each serves the filter of its name, for the secretariat, who sees all; an institution's own list
-- is a range of the audience's key.
create index project_state on project (state, id);
create index project_theme on project (theme, id);
create index project_coordinator on project (coordinator, id);

create table project_audience (
  audience uuid not null,
  project_id uuid not null references project,
  primary key (audience, project_id)
);

create index project_audience_project on project_audience (project_id);

-- Never deleted: who declined or was not wanted any more may be invited again, in its row.
create table project_partner (
  id uuid primary key,
  project_id uuid not null references project,
  institution_id uuid not null,
  state text not null check (state in ('INVITED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN')),
  invited_at timestamptz not null,
  decided_at timestamptz check ((state = 'INVITED') = (decided_at is null)),
  unique (project_id, institution_id)
);

create index project_partner_institution on project_partner (institution_id, state, project_id);
