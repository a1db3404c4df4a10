-- Each serves the filter of its name.
create index client_institution on client (institution, id);
create index client_state on client (state, id);
create index client_audience_client on client_audience (client_id);

-- A reader who asks for one type has a range of it, however rare it is.
create index change_audience_type on change_audience (audience, type, position);
create index change_type on change (type, position);
