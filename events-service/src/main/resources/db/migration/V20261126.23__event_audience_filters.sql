-- An institution's list of events is a range of its rows here and one of everybody's, whatever else is asked for: each has what the
-- filters ask of its event, and is kept like it. Whoever writes an event or its audience, the release before this one too, writes it
-- with it.
create function write_audience_filters() returns trigger language plpgsql as
$$
begin
  select event.state, event.kind, event.host into new.state, new.kind, new.host from event where event.id = new.event_id;
  return new;
end;
$$;

create function keep_audience_filters() returns trigger language plpgsql as
$$
begin
  update event_audience set state = new.state, kind = new.kind, host = new.host where event_id = new.id;
  return null;
end;
$$;

create trigger event_filters
  after update on event
  for each row when ((old.state, old.kind, old.host) is distinct from (new.state, new.kind, new.host))
  execute function keep_audience_filters();

alter table event_audience add column state text, add column kind text, add column host uuid;

create trigger audience_filters
  before insert on event_audience
  for each row execute function write_audience_filters();

update event_audience
set state = event.state, kind = event.kind, host = event.host
from event where event.id = event_id;

alter table event_audience
  alter column state set not null,
  alter column kind set not null,
  alter column host set not null;

create index event_audience_state on event_audience (audience, state, event_id);
create index event_audience_kind on event_audience (audience, kind, event_id);
create index event_audience_host on event_audience (audience, host, event_id);
