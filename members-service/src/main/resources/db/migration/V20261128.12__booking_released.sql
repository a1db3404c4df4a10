-- Until when a booking held its slot, if not until its end: a report of last year is the same when it is given up this year.
alter table booking add column released_at timestamptz;
update booking set released_at = changed_at where state in ('WITHDRAWN', 'CANCELLED');

drop index booking_time;
-- What was granted, also where it was given up since.
create index booking_granted on booking using gist (tstzrange(starts_at, ends_at))
  where decided_at is not null and state <> 'DECLINED';
