-- :first to :last are entries of the feed, from the last 300 days, most of them for two institutions. One client comes with
-- a hundred of them, one subject with two. Of the types that are rare, one is in five thousand entries.

insert into client (id, version, created_at, changed_at, changed_by, change_count, client_id, institution, label, state,
  scopes, disabled_at)
select pg_temp.key(1, n, at), 1, at, at, 'scale', 0, format('scale-%s', n), pg_temp.institution(), format('Client %s', n),
  state, '{MOBILITY_READ,EVENTS_READ}', case state when 'DISABLED' then at end
from (select n, pg_temp.made(n * 100) as at, case when random() < 0.3 then 'DISABLED' else 'ACTIVE' end as state
  from generate_series((:first - 1) / 100 + 1, :last / 100) n) drawn;

insert into client_audience
select institution, id from client where id >= pg_temp.key(1, 0, pg_temp.made(:first)) and client_id like 'scale-%';

insert into client_secret (id, client_id, hash, created_at)
select id, id, sha256(id::text::bytea), created_at from client
where id >= pg_temp.key(1, 0, pg_temp.made(:first)) and client_id like 'scale-%';

insert into client_use
select id, created_at from client where id >= pg_temp.key(1, 0, pg_temp.made(:first)) and client_id like 'scale-%';

insert into token_event
select pg_temp.key(5, n, pg_temp.made(n)), pg_temp.made(n), format('scale-%s', (n - 1) / 100 + 1),
  case when n % 50 = 0 then 'REFUSED' else 'ISSUED' end, case when n % 50 = 0 then 'invalid_client' end, '192.0.2.7', case when n % 50 <> 0 then format('t-%s', n) end,
  'mobility:read'
from generate_series(:first, :last) n;

insert into local_reference
select institution, 'Client', id, client_id from client
where id >= pg_temp.key(1, 0, pg_temp.made(:first)) and client_id like 'scale-%' and hashtext(client_id) % 2 = 0;

insert into history
select pg_temp.key(2, n, pg_temp.made(n * 100)), 'Client', pg_temp.key(1, n, pg_temp.made(n * 100)), pg_temp.made(n * 100),
  'scale', null, null, 'client.open', null, null, '[{"change": "ADDED"}]'::jsonb, null
from generate_series((:first - 1) / 100 + 1, :last / 100) n;

drop table if exists pg_temp.made_change;
create temp table made_change as
select change_feed.position + n - :first + 1 as position, pg_temp.key(3, n, now()) as message_id,
  case when n % 5000 = 0 then 'org.caspian.members.institution.suspended.v1'
    when n % 2 = 1 then 'org.caspian.mobility.nomination.submitted.v1'
    else (array['org.caspian.mobility.nomination.accepted.v1', 'org.caspian.mobility.nomination.rejected.v1',
      'org.caspian.mobility.nomination.withdrawn.v1'])[width_bucket(random(), array[0.8, 0.95]) + 1] end as type,
  format('/v1/nominations/%s', pg_temp.key(4, (n + 1) / 2, timestamptz '2026-01-01')) as subject, 1 + (n + 1) % 2 as version,
  now() - interval '300 days' + n * interval '25 seconds' as time,
  case when n % 5000 = 0 then array['00000000-0000-8000-8000-000000000001'::uuid]
    when n % 20 = 0 then array['00000000-0000-8000-8000-000000000002'::uuid]
    else array[party, pg_temp.besides(party)] end as audience
from change_feed, (select n, pg_temp.institution() as party from generate_series(:first, :last) n) drawn;

insert into change (position, message_id, type, subject, aggregate_version, time)
select position, message_id, type, subject, version, time from made_change;

insert into change_audience
select reader, position, type from made_change, unnest(audience) reader;

insert into change_subject (subject, audience, aggregate_version)
select subject, audience, version from made_change where version = 2;

update change_feed set position = (select max(position) from made_change);
