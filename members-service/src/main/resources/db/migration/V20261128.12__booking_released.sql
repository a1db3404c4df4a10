-- Until when a booking held its slot, if not until its end: a report of last year is the same when it is given up this year.
alter table booking add column released_at timestamptz;
-- Withdrawn is only what has not begun. What was cancelled may have been used before.
update booking set released_at = starts_at where state = 'WITHDRAWN';
update booking b set released_at = (
  select max(at) from history where root_type = 'Booking' and root_id = b.id and command = 'booking.cancel')
where state = 'CANCELLED';

drop index booking_time;
-- What was granted, also where it was given up since.
create index booking_granted on booking using gist (tstzrange(starts_at, ends_at))
  where decided_at is not null and state <> 'DECLINED';
