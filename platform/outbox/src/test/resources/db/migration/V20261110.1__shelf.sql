create table shelf (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null
);

create table shelf_audience (
  audience uuid not null,
  shelf_id uuid not null references shelf,
  primary key (audience, shelf_id)
);

create table book (
  id uuid primary key,
  shelf_id uuid not null references shelf,
  title text not null
);

create table seen_shelf (
  id bigint generated always as identity primary key,
  shelf_id uuid not null,
  version bigint not null,
  trace_id text
);
