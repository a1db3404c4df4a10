-- :first to :last are registrations, twenty for each event: fifteen have places, the others wait. Every 33rd event is still
-- a draft, for which nobody is registered.

insert into event
select pg_temp.key(1, n, at), 2, at, at, 'scale', 1, format('EV-S-%s', n),
  (array['CONFERENCE', 'WORKSHOP', 'WEBINAR', 'THEMATIC_SCHOOL', 'SUMMER_UNIVERSITY', 'OLYMPIAD', 'RECTORS_FORUM'])
    [width_bucket(random(), array[0.35, 0.6, 0.75, 0.87, 0.93, 0.98]) + 1],
  jsonb_build_object('en', format('Event %s', n)), format('Event %s', n), false, pg_temp.institution(),
  at::date + 60 + time '09:00', at::date + 62 + time '17:00', 'Asia/Almaty', 15, state,
  case state when 'CANCELLED' then 'Too few came.' end
from (select n, pg_temp.made(n * 20) as at, case when n % 33 = 0 then 'DRAFT' when random() < 0.04 then 'CANCELLED'
    when random() < 0.7 then 'REGISTRATION_CLOSED' else 'REGISTRATION_OPEN' end as state
  from generate_series((:first - 1) / 20 + 1, :last / 20) n) drawn;

insert into event_audience
select case state when 'DRAFT' then host else '00000000-0000-8000-8000-000000000001' end, id from event
where id >= pg_temp.key(1, 0, pg_temp.made(:first)) and number like 'EV-S-%';

insert into place_ledger (event_id, confirmed, waiting, last_ticket)
select id, case state when 'DRAFT' then 0 else 13 end, case state when 'DRAFT' then 0 else 5 end,
  case state when 'DRAFT' then 0 else 20 end
from event where id >= pg_temp.key(1, 0, pg_temp.made(:first)) and number like 'EV-S-%';

insert into registration
select pg_temp.key(2, n, at), 1, at, at, 'scale', 0, format('RG-S-%s', n), event_id, pg_temp.institution(), host,
  md5('person ' || case n % 4 when 0 then n - 399 else n end)::uuid, ticket, state, case state when 'CONFIRMED' then at end
from (select n, pg_temp.made(n) as at, event.id as event_id, host, (n - 1) % 20 + 1 as ticket,
    case when (n - 1) % 20 < 2 then 'WITHDRAWN' when (n - 1) % 20 < 15 then 'CONFIRMED' else 'WAITLISTED' end as state
  from generate_series(:first, :last) n
  join event on event.number = format('EV-S-%s', (n - 1) / 20 + 1) and event.state <> 'DRAFT') drawn;

insert into registration_audience
select party, id from registration, lateral (select home union select host) parties(party)
where id >= pg_temp.key(2, :first, pg_temp.made(:first)) and number like 'RG-S-%';

insert into registrant
select id, format('P-%s', number), 'Akhmetova', 'Aliya', 'Cyrl', 'Ахметова', 'Алия', null, null
from registration where id >= pg_temp.key(2, :first, pg_temp.made(:first)) and number like 'RG-S-%';

insert into local_reference
select home, 'Registration', id, number from registration
where id >= pg_temp.key(2, :first, pg_temp.made(:first)) and number like 'RG-S-%' and hashtext(number) % 3 = 0;

insert into local_reference
select host, 'Event', id, number from event
where id >= pg_temp.key(1, 0, pg_temp.made(:first)) and number like 'EV-S-%' and hashtext(number) % 2 = 0;

insert into history
select pg_temp.key(3, substr(number, 6)::bigint, created_at), 'Registration', id, created_at, 'scale', home, null,
  'registration.register', null, null, '[{"change": "ADDED"}]'::jsonb, null
from registration where id >= pg_temp.key(2, :first, pg_temp.made(:first)) and number like 'RG-S-%';

insert into history
select pg_temp.key(4, substr(number, 6)::bigint * 2 + step, created_at + step * interval '3 days'), 'Event', id,
  created_at + step * interval '3 days', 'scale', host, null, (array['event.create', 'event.openRegistration'])[step + 1], null, null,
  '[{"field": "state", "change": "CHANGED", "before": "DRAFT", "after": "REGISTRATION_OPEN"}]'::jsonb, null
from event, generate_series(0, 1) step where id >= pg_temp.key(1, 0, pg_temp.made(:first)) and number like 'EV-S-%';
