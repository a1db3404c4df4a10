-- An institution's list of nominations or stays is a range of those that it sends and one of those that it receives, each in
-- order of id, whatever else is asked for. What few rows have (a person, an agreement) is looked up by itself.
create index nomination_sending on nomination (sending, id);
create index nomination_sending_state on nomination (sending, state, id);
create index nomination_sending_year on nomination (sending, academic_year, id);
create index nomination_sending_receiving on nomination (sending, receiving, id);
create index nomination_receiving on nomination (receiving, id);
create index nomination_receiving_state on nomination (receiving, state, id);
create index nomination_receiving_year on nomination (receiving, academic_year, id);
create index nomination_receiving_sending on nomination (receiving, sending, id);
create index nomination_agreement_list on nomination (agreement_id, id);
create index nomination_condition on nomination (condition_id, id);
create index nomination_person on nomination (person_id, id);
-- For the secretariat, who sees all.
create index nomination_state on nomination (state, id);
create index nomination_year on nomination (academic_year, id);

create index stay_sending on stay (sending, id);
create index stay_sending_state on stay (sending, state, id);
create index stay_sending_year on stay (sending, academic_year, id);
create index stay_sending_receiving on stay (sending, receiving, id);
create index stay_receiving on stay (receiving, id);
create index stay_receiving_state on stay (receiving, state, id);
create index stay_receiving_year on stay (receiving, academic_year, id);
create index stay_receiving_sending on stay (receiving, sending, id);
create index stay_agreement on stay (agreement_id, id);
create index stay_person on stay (person_id, id);
create index stay_state on stay (state, id);
create index stay_year on stay (academic_year, id);

create index agreement_state on agreement (state, id);
