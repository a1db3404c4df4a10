-- Where a client publishes its public keys itself (jwks_uri, RFC 7591); null: it does not.
alter table client add column jwks_uri text;

-- What was read there last, so that a client gets tokens while its own server is away. Beside the client, because it is no
-- change of it.
create table published_keys (
  client_id uuid        primary key references client (id),
  jwks      text        not null,
  read_at   timestamptz not null,                     -- when they were read
  asked_at  timestamptz not null                      -- when somebody last tried to
);
