-- The public keys with which a client proves itself (private_key_jwt, RFC 7523), as JWK Set; null: by secrets only.
alter table client add column jwks text;

-- Assertions that were used: each proves a client once, until it expires.
create table used_assertion (
  client_id  text        not null,
  jti        text        not null,
  expires_at timestamptz not null,
  primary key (client_id, jti)
);

create index used_assertion_expires on used_assertion (expires_at);
