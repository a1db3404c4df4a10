-- What all resolutions ask for, as the secretariat and each institution look for it.
create index follow_up_state on follow_up (state, id);
create index follow_up_responsible on follow_up (responsible, id);
create index follow_up_due_on on follow_up (due_on, id);
