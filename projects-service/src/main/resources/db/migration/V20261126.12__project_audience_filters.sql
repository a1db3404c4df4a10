-- An institution's list of projects is a range of its rows here, whatever else is asked for: each has what the filters ask of
-- its project, and is kept like it. Whoever writes a project or its audience, the release before this one too, writes it with it.
create function write_audience_filters() returns trigger language plpgsql as
$$
begin
  select project.state, project.theme, project.coordinator into new.state, new.theme, new.coordinator
  from project where project.id = new.project_id;
  return new;
end;
$$;

create function keep_audience_filters() returns trigger language plpgsql as
$$
begin
  update project_audience set state = new.state, theme = new.theme, coordinator = new.coordinator where project_id = new.id;
  return null;
end;
$$;

create trigger project_filters
  after update on project
  for each row when ((old.state, old.theme, old.coordinator) is distinct from (new.state, new.theme, new.coordinator))
  execute function keep_audience_filters();

alter table project_audience add column state text, add column theme text, add column coordinator uuid;

create trigger audience_filters
  before insert on project_audience
  for each row execute function write_audience_filters();

update project_audience
set state = project.state, theme = project.theme, coordinator = project.coordinator
from project where project.id = project_id;

alter table project_audience
  alter column state set not null,
  alter column theme set not null,
  alter column coordinator set not null;

create index project_audience_state on project_audience (audience, state, project_id);
create index project_audience_theme on project_audience (audience, theme, project_id);
create index project_audience_coordinator on project_audience (audience, coordinator, project_id);
