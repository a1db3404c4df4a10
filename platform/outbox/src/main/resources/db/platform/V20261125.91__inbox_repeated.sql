-- A message that had been taken in and came again: only handlers that overwrite state are tried.
alter table inbox_waiting add column repeated boolean not null default false;
