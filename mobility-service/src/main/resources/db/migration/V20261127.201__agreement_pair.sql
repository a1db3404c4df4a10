-- The agreements of one institution with another are a range here; in the audience alone, all of the one or of the other were
-- looked through. Whoever writes the audience, the release before this one too, writes it with it.
create table agreement_pair (
  audience uuid not null,
  partner uuid not null,
  agreement_id uuid not null references agreement,
  primary key (audience, partner, agreement_id)
);

create function write_agreement_pairs() returns trigger language plpgsql as
$$
begin
  insert into agreement_pair (audience, partner, agreement_id)
  select one.audience, other.audience, one.agreement_id
  from agreement_audience one
  join agreement_audience other on other.agreement_id = one.agreement_id and other.audience <> one.audience
  where one.agreement_id in (select agreement_id from added)
  on conflict do nothing;
  return null;
end;
$$;

create trigger audience_pairs
  after insert on agreement_audience
  referencing new table as added
  for each statement execute function write_agreement_pairs();

insert into agreement_pair (audience, partner, agreement_id)
select one.audience, other.audience, one.agreement_id
from agreement_audience one
join agreement_audience other on other.agreement_id = one.agreement_id and other.audience <> one.audience
on conflict do nothing;
