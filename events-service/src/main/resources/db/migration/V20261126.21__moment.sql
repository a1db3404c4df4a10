-- When the ledger was last changed: what is registered has its time from here, in the order of tickets. A release before
-- this one makes ledgers without it.
alter table place_ledger
  add column moment timestamptz not null default date_trunc('milliseconds', now());

-- One name for one object: what registers is told like what withdraws.
update history set command = 'registration.register' where command = 'eventRegistration.register';
