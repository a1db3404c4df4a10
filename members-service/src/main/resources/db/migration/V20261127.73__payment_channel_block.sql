-- A time in which an institution, or all of a country, could not pay. Its days do not count as days overdue.
create table payment_channel_block (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  institution uuid references institution,
  country text,
  since date not null,
  -- Before the first day if it was ended before it began: then it was never in force.
  until date,
  evidence text not null,
  check ((institution is null) <> (country is null))
);

create index payment_channel_block_institution on payment_channel_block (institution, id);
create index payment_channel_block_country on payment_channel_block (country, id);

create table payment_channel_block_audience (
  audience uuid not null,
  payment_channel_block_id uuid not null references payment_channel_block,
  primary key (audience, payment_channel_block_id)
);

create index payment_channel_block_audience_block on payment_channel_block_audience (payment_channel_block_id);
