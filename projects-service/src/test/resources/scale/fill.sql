-- :first to :last are projects, with one to four partners each. Drafts are among the latest as among the first.

insert into project
select pg_temp.key(1, n, at), 2, at, at + interval '3 days', 'scale', 1, format('PR-S-%s', n), state,
  jsonb_build_object('en', format('Project %s', n)), format('Project %s', n), false,
  (array['CASPIAN_ECOLOGY', 'SUBSOIL_USE', 'ENERGY_SECURITY', 'CULTURAL_HISTORY', 'TRANSPORT_LOGISTICS'])
    [width_bucket(random(), array[0.4, 0.7, 0.85, 0.95]) + 1],
  pg_temp.institution(), case state when 'SUBMITTED' then at + interval '3 days' end
from (select n, pg_temp.made(n) as at, case when random() < 0.15 then 'DRAFT' else 'SUBMITTED' end as state
  from generate_series(:first, :last) n) drawn;

-- Who is drawn twice takes part once.
insert into project_partner (id, project_id, institution_id, state, invited_at, decided_at)
select pg_temp.key(2, n * 4 + place, at), id, partner, state, at, case when state <> 'INVITED' then at + interval '1 day' end
from (select n, place, id, created_at as at, pg_temp.besides(coordinator) as partner,
    (array['INVITED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN'])[width_bucket(random(), array[0.08, 0.8, 0.93]) + 1] as state
  from (select id, coordinator, created_at, substr(number, 6)::bigint as n from project
      where id >= pg_temp.key(1, :first, pg_temp.made(:first)) and number like 'PR-S-%') filled,
    generate_series(0, n % 4) place) drawn
on conflict do nothing;

insert into project_audience
select coordinator, id from project where id >= pg_temp.key(1, :first, pg_temp.made(:first)) and number like 'PR-S-%'
union all
select institution_id, project_id from project_partner
where project_id >= pg_temp.key(1, :first, pg_temp.made(:first)) and state in ('INVITED', 'CONFIRMED')
  and project_id in (select id from project where number like 'PR-S-%');

insert into local_reference
select coordinator, 'Project', id, number from project
where id >= pg_temp.key(1, :first, pg_temp.made(:first)) and number like 'PR-S-%' and hashtext(number) % 3 = 0;

insert into history
select pg_temp.key(3, n * 2 + step, at + step * interval '3 days'), 'Project', id, at + step * interval '3 days', 'scale', coordinator,
  null, (array['project.create', 'project.submit'])[step + 1], null, null,
  '[{"field": "state", "change": "CHANGED", "before": "DRAFT", "after": "SUBMITTED"}]'::jsonb, null
from (select id, coordinator, created_at as at, substr(number, 6)::bigint as n from project
    where id >= pg_temp.key(1, :first, pg_temp.made(:first)) and number like 'PR-S-%') filled, generate_series(0, 1) step;
