-- Where an institution's own part stands is asked of its row here too: its list of invitations is a range. Otherwise all its
-- projects were walked through in turn, or all its parts in that state, and held against each other.
-- In the order in which a project is written, or both could wait for each other.
lock table project_partner in share row exclusive mode;

alter table project_audience add column partner_state text;

create or replace function write_audience_filters() returns trigger language plpgsql as
$$
begin
  select project.state, project.theme, project.coordinator into new.state, new.theme, new.coordinator
  from project where project.id = new.project_id;
  select partner.state into new.partner_state
  from project_partner partner where partner.project_id = new.project_id and partner.institution_id = new.audience;
  return new;
end;
$$;

create function keep_own_part() returns trigger language plpgsql as
$$
begin
  update project_audience set partner_state = new.state
  where project_id = new.project_id and audience = new.institution_id;
  return null;
end;
$$;

create trigger own_part
  after insert or update of state on project_partner
  for each row execute function keep_own_part();

update project_audience
set partner_state = partner.state
from project_partner partner
where partner.project_id = project_audience.project_id and partner.institution_id = audience;

create index project_audience_part on project_audience (audience, partner_state, project_id);
