-- Whoever is a member has been taken over as one: when and how it began is not known. The register knows it since it says so.

-- ISO 7064 MOD 11,10, as in the program.
create function pg_temp.check_digit(digits text) returns int language plpgsql as
$$
declare
  product int := 10;
  digit text;
begin
  foreach digit in array string_to_array(digits, null) loop
    product := (product + digit::int) % 10;
    product := (case product when 0 then 10 else product end * 2) % 11;
  end loop;
  return (11 - product) % 10;
end;
$$;

insert into membership
  (id, version, created_at, changed_at, changed_by, change_count, number, institution, state, basis, category, checklist,
   endorsements, categories, known_since)
select uuidv7(), 1, now(), now(), 'migration', 0,
  format('MS-%s-%s-%s', year, sequence, pg_temp.check_digit(year || sequence)), id, 'ACTIVE', 'IMPORTED', 'FULL', '[]', '[]',
  '[{"category": "FULL"}]', known_since
from (
  select id, year, lpad(next_number('MS', year)::text, 5, '0') as sequence,
    (coalesce(
      (select max(h.at) from history h
        where h.root_type = 'Institution' and h.root_id = ordered.id and h.changes @> '[{"field": "membership"}]'),
      created_at) at time zone 'UTC')::date as known_since
  from (
    select id, created_at, extract(year from now() at time zone 'UTC')::int as year
    from institution where membership = 'ACTIVE' order by id
  ) ordered
) numbered;

insert into membership_audience
select '00000000-0000-8000-8000-000000000001', id from membership;
