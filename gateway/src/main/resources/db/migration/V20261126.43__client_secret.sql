-- A client has two secrets while one is rotated.
create table client_secret (
  id         uuid        primary key,
  client_id  uuid        not null references client (id),
  hash       bytea       not null,                    -- SHA-256 of a secret of 256 random bits
  created_at timestamptz not null,
  expires_at timestamptz                              -- null: when it is revoked
);

create index client_secret_client on client_secret (client_id, id);

insert into client_secret (id, client_id, hash, created_at)
select uuidv7(), id, secret_hash, created_at from client;

-- Gateways of the release before look at the client's own column, and write it. While both run, each knows the
-- clients that the other one opened. The column and both triggers go with the next release.
alter table client alter column secret_hash drop not null;

create function client_secret_of_older_gateway() returns trigger language plpgsql as $$
begin
  insert into client_secret (id, client_id, hash, created_at) values (new.id, new.id, new.secret_hash, new.created_at);
  return null;
end $$;
create trigger client_secret_of_older_gateway after insert on client
  for each row when (new.secret_hash is not null) execute function client_secret_of_older_gateway();

create function client_secret_for_older_gateway() returns trigger language plpgsql as $$
begin
  update client set secret_hash = new.hash where id = new.client_id and secret_hash is null;
  return null;
end $$;
create trigger client_secret_for_older_gateway after insert on client_secret
  for each row execute function client_secret_for_older_gateway();

-- When a secret last got a token, to the hour: an old one that is still used is not revoked yet.
create table client_secret_use (
  secret_id    uuid        primary key references client_secret (id) on delete cascade,
  last_used_at timestamptz not null
);
