-- The gateways that run: each says so every two seconds, and the others share the limits with it. A row that
-- is older than ten seconds is of one that was killed.
create table live_gateway (
  id      uuid        primary key,
  seen_at timestamptz not null                        -- by the clock of the database, the same for all
);
