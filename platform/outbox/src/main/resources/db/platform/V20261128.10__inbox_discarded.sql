-- Parked messages that an operator gave up, whole, and why.
create table inbox_discarded (
  message_id uuid primary key,
  topic text not null,
  key text not null,
  kafka_partition int not null,
  kafka_offset bigint not null,
  headers jsonb not null,
  value bytea,
  received_at timestamptz not null,
  error text,
  discarded_at timestamptz not null,
  reason text not null
);
