-- What a submitted nomination leaves behind, in one transaction: see Nominations.
begin;
select uuidv7() as id, uuidv7() as message, uuidv7() as entry, gen_random_uuid() as person,
  next_number('NO', 2026) as number \gset
select held from seat_ledger where condition_id = '{condition}' and academic_year = '{year}' for update;
update seat_ledger set held = held + 1 where condition_id = '{condition}' and academic_year = '{year}';
insert into nomination (id, version, created_at, changed_at, changed_by, change_count, number, agreement_id,
  agreement_version, condition_id, kind, academic_year, sending, receiving, person_id, planned_start, planned_end,
  isced_f, eqf_level, state)
values (:id::uuid, 1, now(), now(), 'floor', 0, 'FLOOR-' || :number::text, '{agreement}', 1, '{condition}',
  'STUDENT_STUDIES', '{year}', '{sending}', '{receiving}', :person::uuid, '2027-02-01', '2027-06-30',
  '0312', 6, 'PENDING');
insert into nominee (nomination_id, code, passport_family, passport_given)
values (:id::uuid, 'L-' || :number::text, 'Load', 'Person');
insert into nomination_audience (audience, nomination_id) values ('{sending}', :id::uuid);
insert into nomination_audience (audience, nomination_id) values ('{receiving}', :id::uuid);
insert into outbox (message_id, topic, aggregate_id, aggregate_version, type, subject, audience, occurred_at, data)
values (:message::uuid, 'caspian.mobility.nomination.v1', :id::uuid, 1,
  'org.caspian.mobility.nomination.submitted.v1', '/v1/nominations/' || :id::text, '{sending},{receiving}', now(),
  '{"id":"' || :id::text || '","number":"FLOOR-' || :number::text || '","state":"PENDING","agreementId":"{agreement}","conditionId":"{condition}","kind":"STUDENT_STUDIES","academicYear":"{year}","sending":"{sending}","receiving":"{receiving}","personId":"' || :person::text || '","plannedStart":"2027-02-01","plannedEnd":"2027-06-30","iscedF":"0312","eqfLevel":6}');
insert into history (id, root_type, root_id, at, client_id, institution, command, changes, audience)
values (:entry::uuid, 'Nomination', :id::uuid, now(), 'floor', '{sending}', 'submit',
  '[{"field": "number", "after": "NO-2026-00001-8"}, {"field": "agreementId", "after": "{agreement}"}, {"field": "conditionId", "after": "{condition}"}, {"field": "kind", "after": "STUDENT_STUDIES"}, {"field": "academicYear", "after": "{year}"}, {"field": "sending", "after": "{sending}"}, {"field": "receiving", "after": "{receiving}"}, {"field": "plannedStart", "after": "2027-02-01"}, {"field": "plannedEnd", "after": "2027-06-30"}, {"field": "iscedF", "after": "0312"}, {"field": "eqfLevel", "after": 6}, {"field": "state", "after": "PENDING"}]'::jsonb,
  array['{sending}', '{receiving}']::uuid[]);
insert into idempotency (client_id, idempotency_key, method, path, body_hash, created_at, status, location, etag, body)
values ('floor', :entry::text, 'POST', '/v1/nominations', repeat('0', 64), now(), 201, '/v1/nominations/' || :id::text,
  '"1.0123456789abcdef"', convert_to(repeat('x', 1000), 'UTF8'));
commit;
