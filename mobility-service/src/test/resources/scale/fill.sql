-- :first to :last are nominations. One agreement comes with ten of them, a stay with each that is accepted. Old ones are
-- decided, the academic year follows the time: what is asked for is not spread evenly over a list.

drop table if exists pg_temp.made_agreement;
create temp table made_agreement as
select n, at, pg_temp.key(1, n, at) as id, one, pg_temp.besides(one) as other, 1 + (n % 5 = 0)::int as versions,
  case when draw < 0.88 then 'APPROVED' when draw < 0.92 then 'PROPOSED' when draw < 0.96 then 'REJECTED'
    else 'WITHDRAWN' end as state,
  extract(year from at - interval '8 months')::int as year
from (select n, pg_temp.made(n * 10) as at, pg_temp.institution() as one, random() as draw
  from generate_series((:first - 1) / 10 + 1, :last / 10) n) drawn;

insert into agreement
select id, versions, at, at + interval '5 days', 'scale', versions - 1, format('CA-S-%s', n), state from made_agreement;

insert into agreement_audience
select party, id from made_agreement, unnest(array[one, other]) party;

insert into agreement_version
select pg_temp.key(2, n * 2 + number, at), id, number,
  case when number = versions then state else 'SUPERSEDED' end, one, at, 'scale', encode(sha256(id::text::bytea), 'hex'),
  convert_to('{}', 'UTF8')
from made_agreement, generate_series(1, versions) number;

insert into condition
select pg_temp.key(3, n * 4 + number * 2 + way, at), pg_temp.key(2, n * 2 + number, at), pg_temp.key(4, n * 2 + way, at),
  way, 'STUDENT_STUDIES', case way when 0 then one else other end, case way when 0 then other else one end,
  '{0613}', '{6,7}', format('%s/%s', year, year + 1), format('%s/%s', year + 4, year + 5), 5
from made_agreement, generate_series(1, versions) number, generate_series(0, 1) way;

insert into agreement_decision
select pg_temp.key(5, n * 4 + place * 2 + number - 1, at), pg_temp.key(2, n * 2 + number, at), 'APPROVAL', party,
  encode(sha256(id::text::bytea), 'hex'), null, 'A-1', 'Rector', 'SYSTEM_LOGIN', at::date, null, at
from made_agreement, generate_series(1, versions) number, unnest(array[one, other]) with ordinality both_of(party, place)
where place = 1 or state = 'APPROVED' or number < versions;

insert into local_reference
select one, 'Agreement', id, format('AGR-%s', n) from made_agreement where n % 2 = 0;

insert into history
select pg_temp.key(7, n * 2 + step, at + step * interval '5 days'), 'Agreement', id, at + step * interval '5 days', 'scale',
  case step when 0 then one else other end, null, (array['agreement.propose', 'agreement.approve'])[step + 1], null, null,
  '[{"field": "state", "change": "CHANGED", "after": "APPROVED"}]'::jsonb, array[one, other]
from made_agreement, generate_series(0, 1) step;

-- Those under which persons are nominated, in the order in which they were made.
drop table if exists pg_temp.approved;
create temp table approved as
select row_number() over (order by agreement.id) as place, agreement.id, version.number, there.condition_id as there,
  back.condition_id as back, there.sending as one, there.receiving as other
from agreement
join agreement_version version on version.agreement_id = agreement.id and version.state = 'APPROVED'
join condition there on there.agreement_version_id = version.id and there.position = 0
join condition back on back.agreement_version_id = version.id and back.position = 1
where agreement.number like 'CA-S-%';
analyze pg_temp.approved;

-- One in four is not live, and the person of it is nominated again by the one after the next.
insert into nomination (id, version, created_at, changed_at, changed_by, change_count, number, agreement_id,
  agreement_version, condition_id, academic_year, sending, receiving, person_id, planned_start, planned_end, isced_f,
  eqf_level, state, decided_at, rejection_reason, stay_id, kind)
select pg_temp.key(6, n, at), 2, at, at + interval '2 days', 'scale', 1, format('NO-S-%s', n), id, number,
  case way when 0 then there else back end, format('%s/%s', year, year + 1),
  case way when 0 then one else other end, case way when 0 then other else one end,
  md5('person ' || case n % 4 when 0 then n - 2 else n end)::uuid, at::date + 90, at::date + 220, '0613', 6, drawn.state,
  case when drawn.state <> 'PENDING' then at + interval '2 days' end,
  case when drawn.state = 'REJECTED' then 'No.' end,
  case when drawn.state = 'ACCEPTED' then pg_temp.key(8, n, at + interval '2 days') end, 'STUDENT_STUDIES'
from (select n, pg_temp.made(n) as at, n % 2 as way, extract(year from pg_temp.made(n) - interval '8 months')::int as year,
    greatest(1, (n * 0.085)::bigint - floor(random() * least(n * 0.085, 30000))::bigint) as place,
    case when n % 4 = 2 then case when random() < 0.6 then 'REJECTED' else 'WITHDRAWN' end
      when random() < 0.05 then 'PENDING' else 'ACCEPTED' end as state
  from generate_series(:first, :last) n) drawn
join approved using (place);

insert into nomination_audience
select party, id from nomination, unnest(array[sending, receiving]) party
where id >= pg_temp.key(6, :first, pg_temp.made(:first)) and number like 'NO-S-%';

insert into nominee
select id, format('P-%s', number), 'Akhmetova', 'Aliya', 'Cyrl', 'Ахметова', 'Алия', null, null
from nomination where id >= pg_temp.key(6, :first, pg_temp.made(:first)) and number like 'NO-S-%';

insert into local_reference
select sending, 'Nomination', id, number from nomination
where id >= pg_temp.key(6, :first, pg_temp.made(:first)) and number like 'NO-S-%' and hashtext(number) % 3 = 0;

insert into stay (id, version, created_at, changed_at, changed_by, change_count, nomination_id, agreement_id, condition_id,
  academic_year, sending, receiving, person_id, planned_start, planned_end, actual_start, actual_end, state, kind)
select stay_id, 2, decided_at, decided_at, 'scale', 1, id, agreement_id, condition_id, academic_year, sending, receiving,
  person_id, planned_start, planned_end, case when state in ('ARRIVED', 'DEPARTED') then planned_start end,
  case when state = 'DEPARTED' then planned_end end, state, kind
from (select id, stay_id, decided_at, agreement_id, condition_id, academic_year, sending, receiving, person_id,
    planned_start, planned_end, kind,
    (array['PLANNED', 'ARRIVED', 'CANCELLED', 'DEPARTED'])[width_bucket(random(), array[0.05, 0.1, 0.15]) + 1] as state
  from nomination
  where id >= pg_temp.key(6, :first, pg_temp.made(:first)) and number like 'NO-S-%' and stay_id is not null) accepted;

insert into stay_audience
select party, id from stay, unnest(array[sending, receiving]) party
where id >= pg_temp.key(8, :first, pg_temp.made(:first) + interval '2 days') and changed_by = 'scale';

insert into local_reference
select receiving, 'Stay', id, id::text from stay
where id >= pg_temp.key(8, :first, pg_temp.made(:first) + interval '2 days') and changed_by = 'scale'
  and hashtext(id::text) % 5 = 0;

insert into seat_ledger
select condition_id, academic_year, count(*) filter (where state = 'PENDING'), count(*) filter (where state = 'ACCEPTED')
from nomination
where id >= pg_temp.key(6, :first, pg_temp.made(:first)) and number like 'NO-S-%'
group by condition_id, academic_year
on conflict (condition_id, academic_year)
  do update set held = seat_ledger.held + excluded.held, taken = seat_ledger.taken + excluded.taken;

insert into history
select pg_temp.key(9, substr(number, 6)::bigint, created_at), 'Nomination', id, created_at, 'scale', sending, null,
  'nomination.submit', null, null, '[{"change": "ADDED"}]'::jsonb, null
from nomination where id >= pg_temp.key(6, :first, pg_temp.made(:first)) and number like 'NO-S-%';

insert into history
select pg_temp.key(10, n, at), type, root, at, 'scale', receiving, null, command, null, null,
  '[{"field": "state", "change": "CHANGED", "before": "PENDING", "after": "ACCEPTED"}]'::jsonb, null
from (select row_number() over () + 2 * :first as n, decided_at as at, receiving, done.*
  from nomination, lateral (values ('Nomination', id, 'nomination.accept'), ('Stay', stay_id, 'stay.plan')) done(type, root, command)
  where id >= pg_temp.key(6, :first, pg_temp.made(:first)) and number like 'NO-S-%' and stay_id is not null) decided;
