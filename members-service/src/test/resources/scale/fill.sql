-- The association has 64 institutions with a membership or two, however long it lasts: :first to :last are entries in their histories.

insert into history
select pg_temp.key(1, n, pg_temp.made(n)), 'Institution', pg_temp.institution(), pg_temp.made(n), 'scale', null, null,
  'institution.update', null, null, '[{"field": "website", "change": "CHANGED", "after": "https://example.org"}]'::jsonb, null
from generate_series(:first, :last) n;

-- Names by which they were known: as many as if they had changed them every week.
insert into institution_name_key
  (id, institution_id, rules, folded, lexemes, identities)
select pg_temp.key(2, n, pg_temp.made(n)), pg_temp.institution(), 2,
  'university of ' || md5(n::text), array['university', '=university', 'of', md5(n::text)], array['=university ' || md5(n::text)]
from generate_series(:first, :last) n;

-- What each calls the others.
insert into local_reference
select owner.id, 'Institution', named.id, named.number
from (select id from institution order by id desc limit 64) owner,
  (select id, number from institution order by id desc limit 64) named
on conflict do nothing;

-- And its own memberships.
insert into local_reference
select institution, 'Membership', id, number from membership
on conflict do nothing;

-- A unit for every tenth row; half of them are parts of another one of their institution.
insert into organisational_unit
  (id, version, created_at, changed_at, changed_by, change_count, number, institution, state, kind, name, label, label_given, until,
    closing_reason)
select pg_temp.key(30, n, at), 1, at, at, 'scale', 0, format('OU-S-%s', n), pg_temp.institution(), state,
  (array['DEPARTMENT', 'FACULTY', 'LABORATORY', 'OFFICE'])[width_bucket(random(), array[0.6, 0.8, 0.9]) + 1],
  jsonb_build_object('en', format('Unit %s', n)), format('Unit %s', n), false, case state when 'CLOSED' then at::date end,
  case state when 'CLOSED' then 'Joined.' end
from (select n, pg_temp.made(n * 10) as at, case when random() < 0.2 then 'CLOSED' else 'OPEN' end as state
  from generate_series((:first - 1) / 10 + 1, :last / 10) n) drawn;

update organisational_unit part set parent = whole.id
from (select distinct on (institution) institution, id from organisational_unit where number like 'OU-S-%' order by institution, id) whole
where whole.institution = part.institution and whole.id <> part.id and part.number like 'OU-S-%' and hashtext(part.number) % 2 = 0;

insert into local_reference
select institution, 'OrganisationalUnit', id, number from organisational_unit where number like 'OU-S-%' and hashtext(number) % 2 = 0
on conflict do nothing;

insert into history
select pg_temp.key(31, substr(number, 6)::bigint, created_at), 'OrganisationalUnit', id, created_at, 'scale', institution, null,
  'unit.create', null, null, '[{"change": "ADDED"}]'::jsonb, null
from organisational_unit where number like 'OU-S-%'
on conflict do nothing;

-- :first to :last are bookings, ten of each facility, whose unit has them one after the other from tomorrow on.
insert into facility
select pg_temp.key(2, n, at), 1, at, at, 'scale', 0, format('FA-S-%s', n), pg_temp.institution(), state,
  (array['LAB', 'EQUIPMENT', 'LIBRARY', 'VESSEL', 'TESTBED'])[width_bucket(random(), array[0.4, 0.7, 0.85, 0.95]) + 1],
  jsonb_build_object('en', format('Facility %s', n)), format('Facility %s', n), false, null,
  (array['Aktau', 'Atyrau', 'Baku', 'Astrakhan'])[n % 4 + 1], null, null,
  case when n % 3 = 0 then 'OPEN_TO_MEMBERS' else 'ON_REQUEST' end, '[]', null,
  '[{"code": "UNIT", "name": {"en": "Unit"}, "slots": 1}]', case state when 'CLOSED' then 'Sold.' end
from (select n, pg_temp.made(n * 10) as at, case when random() < 0.1 then 'CLOSED' else 'ACTIVE' end as state
  from generate_series((:first - 1) / 10 + 1, :last / 10) n) drawn;

insert into booking
select pg_temp.key(3, n, at), 1, at, at, 'scale', 0, format('BK-S-%s', n), facility.id, 'UNIT', 1, pg_temp.institution(), owner,
  current_date + (n % 10 + 1) * interval '1 day', current_date + (n % 10 + 1) * interval '1 day' + interval '4 hours', drawn.state, 'Samples',
  case when n % 5 = 0 then md5('project ' || n / 50)::uuid end, '[]', case drawn.state when 'REQUESTED' then null else at end,
  case drawn.state when 'DECLINED' then 'No.' end
from (select n, pg_temp.made(n) as at, (array['ACCEPTED', 'REQUESTED', 'DECLINED', 'WITHDRAWN'])
    [width_bucket(random(), array[0.6, 0.75, 0.9]) + 1] as state
  from generate_series(:first, :last) n) drawn
join facility on facility.number = format('FA-S-%s', (n - 1) / 10 + 1);

insert into booking_audience
select distinct party, id from booking, lateral (select requester union select owner) parties(party)
where id >= pg_temp.key(3, :first, pg_temp.made(:first)) and number like 'BK-S-%';

insert into booking_persons
select id, md5('person ' || number)::uuid, format('P-%s', number) from booking
where id >= pg_temp.key(3, :first, pg_temp.made(:first)) and number like 'BK-S-%';

insert into local_reference
select requester, 'Booking', id, number from booking
where id >= pg_temp.key(3, :first, pg_temp.made(:first)) and number like 'BK-S-%' and hashtext(number) % 3 = 0;

insert into local_reference
select owner, 'Facility', id, number from facility
where id >= pg_temp.key(2, 0, pg_temp.made(:first)) and number like 'FA-S-%' and hashtext(number) % 2 = 0
on conflict do nothing;

insert into history
select pg_temp.key(4, substr(number, 6)::bigint, created_at), 'Booking', id, created_at, 'scale', requester, null,
  'booking.book', null, null, '[{"change": "ADDED"}]'::jsonb, null
from booking where id >= pg_temp.key(3, :first, pg_temp.made(:first)) and number like 'BK-S-%';

insert into history
select pg_temp.key(5, substr(number, 6)::bigint, created_at), 'Facility', id, created_at, 'scale', owner, null,
  'facility.create', null, null, '[{"change": "ADDED"}]'::jsonb, null
from facility where id >= pg_temp.key(2, 0, pg_temp.made(:first)) and number like 'FA-S-%';

-- A learning resource for every tenth row.
insert into learning_resource
select pg_temp.key(6, n, at), 1, at, at, 'scale', 0, format('LR-S-%s', n), pg_temp.institution(),
  case when n % 20 = 0 then 'DELETED' else 'PUBLISHED' end,
  (array['COURSE', 'VIDEO', 'TEXTBOOK', 'DATASET'])[width_bucket(random(), array[0.4, 0.7, 0.9]) + 1],
  jsonb_build_object('en', format('Resource %s', n)), format('Resource %s', n), false, null, null,
  format('https://example.org/%s', n), '{en,ru}', '{0521}', n % 8 + 1,
  (array['CC-BY-4.0', 'CC-BY-SA-4.0', 'MIT'])[n % 3 + 1], n % 10 <> 0, null, null
from (select n, pg_temp.made(n * 10) as at from generate_series((:first - 1) / 10 + 1, :last / 10) n) drawn;

insert into learning_resource_key
select id, 1, array['resource', '=RESOURCE', substr(number, 6)] from learning_resource
where id >= pg_temp.key(6, 0, pg_temp.made(:first)) and number like 'LR-S-%' and state = 'PUBLISHED';

insert into local_reference
select owner, 'LearningResource', id, number from learning_resource
where id >= pg_temp.key(6, 0, pg_temp.made(:first)) and number like 'LR-S-%' and hashtext(number) % 2 = 0
on conflict do nothing;

insert into history
select pg_temp.key(7, substr(number, 6)::bigint, created_at), 'LearningResource', id, created_at, 'scale', owner, null,
  'learningResource.create', null, null, '[{"change": "ADDED"}]'::jsonb, null
from learning_resource where id >= pg_temp.key(6, 0, pg_temp.made(:first)) and number like 'LR-S-%';

insert into learning_review
select pg_temp.key(8, substr(number, 6)::bigint, created_at), id, pg_temp.besides(owner), 4, '{"en": "Of use."}', created_at
from learning_resource where id >= pg_temp.key(6, 0, pg_temp.made(:first)) and number like 'LR-S-%';
-- A contact for every tenth row, with a role; as many as if they changed every year for long.
insert into contact
select pg_temp.key(8, n, at), 1, at, at, 'scale', 0, pg_temp.institution(), md5('contact ' || n)::uuid,
  (array['PUBLIC', 'MEMBERS', 'SECRETARIAT'])[n % 3 + 1], at
from (select n, pg_temp.made(n * 10) as at from generate_series((:first - 1) / 10 + 1, :last / 10) n) drawn;

insert into contact_person
select id, format('E-%s', person_id), null, 'Aigerim', null, null, null, null, null, null, null
from contact where id >= pg_temp.key(8, 0, pg_temp.made(:first)) and changed_by = 'scale';

insert into held_role
select id, id, institution, (array['FEE', 'PROJECTS', 'MOBILITY', 'EVENTS'])[width_bucket(random(), array[0.3, 0.6, 0.8]) + 1],
  false, created_at::date, null
from contact where id >= pg_temp.key(8, 0, pg_temp.made(:first)) and changed_by = 'scale';

insert into local_reference
select institution, 'Contact', id, format('C-%s', person_id) from contact
where id >= pg_temp.key(8, 0, pg_temp.made(:first)) and changed_by = 'scale' and hashtext(person_id::text) % 2 = 0
on conflict do nothing;

insert into history
select pg_temp.key(9, row_number() over (order by id), created_at), 'Contact', id, created_at, 'scale', institution, null,
  'contact.create', null, null, '[{"change": "ADDED"}]'::jsonb, null
from contact where id >= pg_temp.key(8, 0, pg_temp.made(:first)) and changed_by = 'scale';

-- And a mandate.
insert into mandate
select pg_temp.key(10, row_number() over (order by id), created_at), 1, created_at, created_at, 'scale', 0, institution, id,
  person_id, '{AGREEMENTS}', created_at::date, case when hashtext(id::text) % 2 = 0 then created_at::date + 365 end,
  'DECISION', null, created_at::date
from contact where id >= pg_temp.key(8, 0, pg_temp.made(:first)) and changed_by = 'scale';

insert into local_reference
select institution, 'Mandate', id, format('M-%s', id) from mandate
where contact_id >= pg_temp.key(8, 0, pg_temp.made(:first)) and changed_by = 'scale' and hashtext(id::text) % 2 = 0
on conflict do nothing;

insert into history
select pg_temp.key(11, row_number() over (order by id), created_at), 'Mandate', id, created_at, 'scale', institution, null,
  'mandate.grant', null, null, '[{"change": "ADDED"}]'::jsonb, null
from mandate where contact_id >= pg_temp.key(8, 0, pg_temp.made(:first)) and changed_by = 'scale';

-- An assembly for every hundredth row: far more than there will ever be.
insert into assembly
select pg_temp.key(12, n, at), 1, at, at, 'scale', 0, format('AS-S-%s', n), 500000 + n,
  (array['CLOSED', 'CONVENED', 'IN_SESSION'])[n % 3 + 1], '{"en": "Assembly"}', 'Assembly', false, pg_temp.institution(), null,
  'Asia/Baku', '[{"code": "1", "title": {"en": "Budget"}}]', at::date, at::date, null, null, null, null
from (select n, pg_temp.made(n * 100) as at from generate_series((:first - 1) / 100 + 1, :last / 100) n) drawn;

insert into attendance
select id, id, 'MEMBER', host, null, null, 2, created_at, created_at from assembly where number like 'AS-S-%'
on conflict do nothing;

insert into proxy
select id, id, host, pg_temp.besides(host), false, created_at, created_at from assembly where number like 'AS-S-%'
on conflict do nothing;

insert into motion
select id, id, 1, '1', '{"en": "To agree."}', host, created_at from assembly where number like 'AS-S-%'
on conflict do nothing;

insert into local_reference
select owner.id, 'Assembly', assembly.id, assembly.number
from (select distinct pg_temp.institution() as id from generate_series(1, 200)) owner, assembly
on conflict do nothing;

insert into history
select pg_temp.key(13, substr(number, 6)::bigint, created_at), 'Assembly', id, created_at, 'scale', null, null,
  'assembly.convene', null, null, '[{"change": "ADDED"}]'::jsonb, null
from assembly where number like 'AS-S-%'
on conflict do nothing;

-- A ballot of each assembly.
insert into ballot
select pg_temp.key(14, substr(number, 6)::bigint, created_at), 1, created_at, created_at, 'scale', 0,
  replace(number, 'AS-S-', 'BA-S-'), id, null, '{"en": "Budget?"}', 'OTHER', null, 'ROOM', 'OPEN',
  '{"quorum": {"base": "NONE", "comparison": "AT_LEAST", "countsProxies": false, "countsAbstentions": true},
    "majority": {"base": "CAST", "comparison": "MORE_THAN", "fraction": {"numerator": 1, "denominator": 2}}}',
  null, null, case when substr(number, 6)::bigint % 5 = 0 then 'CANCELLED' else 'DRAFT' end, null, null, null, null, null,
  case when substr(number, 6)::bigint % 5 = 0 then 'No.' end
from assembly where number like 'AS-S-%'
on conflict do nothing;

insert into vote
select id, id, host, host, 'YES', created_at
from (select ballot.id, assembly.host, ballot.created_at from ballot join assembly on assembly.id = ballot.assembly_id
  where ballot.number like 'BA-S-%') cast_votes
on conflict do nothing;

insert into local_reference
select owner.id, 'Ballot', ballot.id, ballot.number
from (select distinct pg_temp.institution() as id from generate_series(1, 200)) owner, ballot
on conflict do nothing;

insert into history
select pg_temp.key(15, substr(number, 6)::bigint, created_at), 'Ballot', id, created_at, 'scale', null, null,
  'ballot.create', null, null, '[{"change": "ADDED"}]'::jsonb, null
from ballot where number like 'BA-S-%'
on conflict do nothing;

-- A resolution of each assembly.
insert into resolution
select pg_temp.key(16, substr(number, 6)::bigint, created_at), 1, created_at, created_at, 'scale', 0,
  replace(number, 'AS-S-', 'RE-S-'), id, 1, null, null, null, created_at::date, '{"en": "Agreed."}', 'en'
from assembly where number like 'AS-S-%'
on conflict do nothing;

insert into follow_up
select id, id, '{"en": "Publish it."}', pg_temp.institution(), adopted_on, state, null, case state when 'DONE' then created_at end
from (select id, adopted_on, created_at, (array['OPEN', 'DONE'])[(hashtext(number) & 1) + 1] as state
  from resolution where number like 'RE-S-%') asked
on conflict do nothing;

insert into local_reference
select owner.id, 'Resolution', resolution.id, resolution.number
from (select distinct pg_temp.institution() as id from generate_series(1, 200)) owner, resolution
on conflict do nothing;

insert into history
select pg_temp.key(17, substr(number, 6)::bigint, created_at), 'Resolution', id, created_at, 'scale', null, null,
  'resolution.record', null, null, '[{"change": "ADDED"}]'::jsonb, null
from resolution where number like 'RE-S-%'
on conflict do nothing;

-- As many offices.
insert into office
select pg_temp.key(18, substr(number, 6)::bigint, created_at), 1, created_at, created_at, 'scale', 0,
  replace(number, 'AS-S-', 'OF-S-'), (array['PRESIDIUM', 'COMMISSION', 'COUNCIL'])[ordinal % 3 + 1], '{"en": "Office"}', 'Office',
  false, 1
from assembly where number like 'AS-S-%'
on conflict do nothing;

insert into office_holding
select id, id, 1, pg_temp.institution(), created_at::date, null, null, null, gen_random_uuid()
from office where number like 'OF-S-%'
on conflict do nothing;

insert into local_reference
select owner.id, 'Office', office.id, office.number
from (select distinct pg_temp.institution() as id from generate_series(1, 200)) owner, office
on conflict do nothing;

insert into history
select pg_temp.key(19, substr(number, 6)::bigint, created_at), 'Office', id, created_at, 'scale', null, null,
  'office.create', null, null, '[{"change": "ADDED"}]'::jsonb, null
from office where number like 'OF-S-%'
on conflict do nothing;

-- A schedule a year, long before and after, and an invoice of each for every institution: there will not be more of them.
insert into fee_schedule
select pg_temp.key(12, n, at), 1, at, at, 'scale', 0, 9000 + n, 'ISSUED', 'EUR',
  '[{"category": "FULL", "tier": "STANDARD", "amount": {"amount": "1250.00", "currency": "EUR"}}]', at::date + 60, 30, 15,
  '{30,60,90}', null
from (select n, pg_temp.made(n) as at from generate_series(1, 30) n) drawn
on conflict do nothing;

insert into invoice
select pg_temp.key(13, n, at), 1, at, at, 'scale', 0, format('FE-S-%s', n), schedule, year, institution, 'FULL', 'STANDARD',
  'ISSUED', 1250, 'EUR', at::date, at::date + 60, 30, 15, '{30,60,90}', 90, null, null
from (select row_number() over (order by fee_schedule.id, owing.id) as n, fee_schedule.id as schedule, year,
    owing.id as institution, fee_schedule.created_at as at
  from fee_schedule, (select id from institution order by id desc limit 64) owing
  where fee_schedule.changed_by = 'scale') drawn
on conflict do nothing;

insert into invoice_audience select institution, id from invoice where changed_by = 'scale' on conflict do nothing;

insert into settlement
select pg_temp.key(14, substr(number, 6)::bigint, created_at), id, 'PAYMENT', due_on, 1250, 'BANK', 1250, 'EUR', null, null,
  null, 0, null, null, null, null, null
from invoice where changed_by = 'scale' and hashtext(number) % 4 <> 0
on conflict do nothing;

insert into payment_channel_block
select pg_temp.key(15, row_number() over (order by id), pg_temp.made(1)), 1, pg_temp.made(1), pg_temp.made(1), 'scale', 0, id,
  null, date '2016-09-01', date '2016-12-31', 'A letter.'
from (select id from institution order by id desc limit 64) owing
on conflict do nothing;

insert into payment_channel_block
select pg_temp.key(16, n, pg_temp.made(n)), 1, pg_temp.made(n), pg_temp.made(n), 'scale', 0, null,
  (array['AZ', 'IR', 'RU', 'TM'])[n % 4 + 1], date '2016-09-01' + n::int, date '2016-09-02' + n::int, 'A circular.'
from generate_series(1, 40) n
on conflict do nothing;

insert into payment_channel_block_audience
select coalesce(institution, '00000000-0000-8000-8000-000000000002'), id from payment_channel_block
where changed_by = 'scale'
on conflict do nothing;

insert into local_reference
select owing.id, 'FeeSchedule', fee_schedule.id, format('FS-%s', year)
from fee_schedule, (select id from institution order by id desc limit 64) owing where fee_schedule.changed_by = 'scale'
on conflict do nothing;

insert into local_reference
select institution, 'Invoice', id, number from invoice where changed_by = 'scale'
on conflict do nothing;

insert into local_reference
select institution, 'PaymentChannelBlock', id, format('B-%s', id) from payment_channel_block
where changed_by = 'scale' and institution is not null
on conflict do nothing;

insert into history
select pg_temp.key(27, substr(number, 6)::bigint, created_at), 'Invoice', id, created_at, 'scale', null, null,
  'invoice.issue', null, null, '[{"change": "ADDED"}]'::jsonb, null
from invoice where changed_by = 'scale'
on conflict do nothing;

insert into history
select pg_temp.key(28, year, created_at), 'FeeSchedule', id, created_at, 'scale', null, null,
  'feeSchedule.issue', null, null, '[{"change": "ADDED"}]'::jsonb, null
from fee_schedule where changed_by = 'scale'
on conflict do nothing;

insert into history
select pg_temp.key(29, row_number() over (order by id), created_at), 'PaymentChannelBlock', id, created_at, 'scale', null,
  null, 'paymentChannelBlock.record', null, null, '[{"change": "ADDED"}]'::jsonb, null
from payment_channel_block where changed_by = 'scale'
on conflict do nothing;

-- What was proposed about each, and decided, every other year.
insert into suspension_proposal
select pg_temp.key(60, n, at), 1, at, at, 'scale', 0, institution, (array['DISMISSED', 'LAPSED'])[n % 2 + 1], year,
  '[]', at::date + 30, null, null, false, at, 'No.', null, '{}'
from (select substr(number, 6)::bigint as n, institution, year, created_at as at from invoice
  where changed_by = 'scale' and year % 2 = 0) drawn
on conflict do nothing;

insert into suspension_proposal_audience
select institution, id from suspension_proposal where changed_by = 'scale'
on conflict do nothing;

insert into local_reference
select institution, 'SuspensionProposal', id, format('S-%s', last_year) from suspension_proposal where changed_by = 'scale'
on conflict do nothing;

insert into history
select pg_temp.key(61, row_number() over (order by id), created_at), 'SuspensionProposal', id, created_at, 'scale', null, null,
  'suspensionProposal.dismiss', null, null, '[{"change": "ADDED"}]'::jsonb, null
from suspension_proposal where changed_by = 'scale'
on conflict do nothing;
