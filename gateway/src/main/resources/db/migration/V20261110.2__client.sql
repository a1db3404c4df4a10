-- API clients: who may get tokens.
create table client (
  id           uuid        primary key,
  version      bigint      not null,
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  change_count bigint      not null,
  client_id    text        not null unique,
  institution  uuid,                                  -- null: the secretariat's own
  label        text        not null,
  state        text        not null check (state in ('ACTIVE', 'DISABLED')),
  scopes       text[]      not null,
  secret_hash  bytea       not null,                  -- SHA-256 of a secret of 256 random bits
  disabled_at  timestamptz
);

create table client_audience (
  audience  uuid not null,
  client_id uuid not null references client (id),
  primary key (audience, client_id)
);

-- When a client last got a token, to the hour. A table of its own: use is no change of the client,
-- and a token must not wait for who is changing it.
create table client_use (
  client_id    uuid        primary key references client (id),
  last_used_at timestamptz not null
);
