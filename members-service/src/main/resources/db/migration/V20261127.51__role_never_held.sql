-- A role that was ended before it began never was held, as with mandates: it is in nobody's way.
alter table held_role
  drop constraint held_role_check,
  drop constraint held_role_once,
  drop constraint held_role_exclusive,
  add constraint held_role_once exclude using gist (
    contact_id with =, role with =, daterange(since, until, '[]') with &&
  ) where (until is null or until >= since),
  add constraint held_role_exclusive exclude using gist (
    institution with =, role with =, daterange(since, until, '[]') with &&
  ) where (exclusive and (until is null or until >= since));
