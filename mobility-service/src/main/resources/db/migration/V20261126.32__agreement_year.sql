-- The academic years in which an agreement has seats, by a condition of any version: the list by year is a range of it.
-- Conditions are only ever added. Whoever adds some, the release before this one too, writes their years with them.
create table agreement_year (
  academic_year text not null,
  agreement_id uuid not null references agreement,
  primary key (academic_year, agreement_id)
);

create function write_agreement_years() returns trigger language plpgsql as
$$
begin
  insert into agreement_year (academic_year, agreement_id)
  select distinct format('%s/%s', year, year + 1), version.agreement_id
  from added
  join agreement_version version on version.id = added.agreement_version_id,
    generate_series(left(added.first_academic_year, 4)::int, left(added.last_academic_year, 4)::int) year
  on conflict do nothing;
  return null;
end;
$$;

create trigger condition_years
  after insert on condition
  referencing new table as added
  for each statement execute function write_agreement_years();

insert into agreement_year (academic_year, agreement_id)
select distinct format('%s/%s', year, year + 1), version.agreement_id
from condition
join agreement_version version on version.id = condition.agreement_version_id,
  generate_series(left(condition.first_academic_year, 4)::int, left(condition.last_academic_year, 4)::int) year
on conflict do nothing;
