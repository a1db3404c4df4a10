create table learning_review (
  id uuid primary key,
  learning_resource_id uuid not null references learning_resource,
  institution_id uuid not null,
  rating int not null check (rating between 1 and 5),
  text jsonb,
  reviewed_at timestamptz not null,
  unique (learning_resource_id, institution_id)
);
