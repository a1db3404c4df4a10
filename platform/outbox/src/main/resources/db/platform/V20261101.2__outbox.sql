-- Messages that leave. Written in the transaction of their cause; the relay sends what has no
-- published_at, in order of the aggregate's version, and marks it after Kafka's acknowledgement.
create table outbox (
  message_id uuid primary key,
  topic text not null,
  aggregate_id uuid not null,
  aggregate_version bigint not null,
  type text not null,
  subject text not null,
  audience text not null,
  occurred_at timestamptz not null,
  traceparent text,
  data text not null,
  published_at timestamptz,
  -- The premise of the order: one message for a version, and a version has one transaction.
  constraint outbox_one_message_per_version unique (aggregate_id, aggregate_version)
);

create index outbox_unpublished on outbox (aggregate_version, aggregate_id) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;

-- Every row is updated once and soon: the index of unpublished rows must not drag dead ones along.
alter table outbox set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);

-- Requests to announce a state topic again, counted, and how many are answered.
create table outbox_announcement (
  topic text primary key,
  requests bigint not null,
  answered bigint not null,
  started_at timestamptz
);

-- Ids of messages that were taken in: applied, or put into inbox_waiting.
create table inbox (
  message_id uuid primary key,
  seen_at timestamptz not null
);

create index inbox_seen on inbox (seen_at);

-- Messages that failed, and every later one of their key, in order of position.
create table inbox_waiting (
  position bigint generated always as identity primary key,
  message_id uuid not null unique,
  topic text not null,
  key text not null,
  kafka_partition int not null,
  kafka_offset bigint not null,
  headers jsonb not null,
  value bytea,
  received_at timestamptz not null,
  tries int not null,
  next_try_at timestamptz not null,
  parked_at timestamptz,
  error text
);

create index inbox_waiting_queue on inbox_waiting (topic, key, position);
create index inbox_waiting_due on inbox_waiting (next_try_at) where parked_at is null;
