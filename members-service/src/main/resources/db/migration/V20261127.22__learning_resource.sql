create table learning_resource (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  number text not null constraint learning_resource_number unique,
  owner uuid not null,
  -- What is deleted stays as a tombstone: whoever asks for it is told 410.
  state text not null check (state in ('PUBLISHED', 'DELETED')),
  kind text not null,
  name jsonb not null,
  label text not null,
  label_given boolean not null,
  description jsonb,
  teaches jsonb,
  url text not null,
  languages varchar[] not null,
  isced_f varchar[] not null,
  eqf_level int check (eqf_level between 1 and 8),
  licence text not null,
  accessible_for_free boolean not null,
  time_required text,
  published_on date
);

-- Lists show what is not deleted.
create index learning_resource_owner on learning_resource (owner, id) where state = 'PUBLISHED';
create index learning_resource_kind on learning_resource (kind, id) where state = 'PUBLISHED';
create index learning_resource_eqf_level on learning_resource (eqf_level, id) where state = 'PUBLISHED';
create index learning_resource_licence on learning_resource (licence, id) where state = 'PUBLISHED';
create index learning_resource_free on learning_resource (accessible_for_free, id) where state = 'PUBLISHED';
