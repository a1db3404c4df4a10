-- What became of the clients' requests for tokens: never changed, and deleted when it is old.
create table token_event (
  id        uuid        primary key,                  -- in order of time
  at        timestamptz not null,
  client_id text        not null,
  outcome   text        not null,
  error     text,                                     -- of OAuth
  address   text        not null,                     -- from where
  token_id  text,                                     -- jti
  scope     text
);

create index token_event_client on token_event (client_id, id);
