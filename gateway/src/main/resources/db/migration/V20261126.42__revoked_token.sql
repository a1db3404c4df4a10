-- Access tokens that are not accepted any more (RFC 7009). A row is of use until the token expires.
create table revoked_token (
  id           uuid        primary key,               -- jti
  version      bigint      not null,
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,                  -- the client that revoked it
  change_count bigint      not null,
  client_id    text        not null,                  -- whose token it is
  institution  uuid,                                  -- null: the secretariat's
  expires_at   timestamptz not null
);

create index revoked_token_expires on revoked_token (expires_at);

-- Whose tokens a gateway refuses: it looks each second at those that were disabled of late.
create index client_disabled on client (disabled_at) where disabled_at is not null;
