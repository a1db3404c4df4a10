-- An institution's list of registrations is a range of those that it made and one of those for its events.
create index registration_home_state on registration (home, state, id);
create index registration_home_host on registration (home, host, id);
create index registration_host_state on registration (host, state, id);
create index registration_host_home on registration (host, home, id);
