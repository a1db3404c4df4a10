-- What an institution is and does, and how it stands but for suspensions, by which lists are narrowed.

alter table institution
  add column description jsonb,
  add column themes varchar[] not null default '{}',
  add column students integer check (students >= 0),
  add column staff integer check (staff >= 0),
  add column recognition jsonb,
  -- Behind the release before this one, the clock keeps it, as it does the effects beside it.
  add column standing_state text not null default 'NOT_A_MEMBER';

update institution set standing_state = 'GOOD' where membership = 'ACTIVE';

create index institution_themes on institution using gin (themes);
create index institution_standing_state on institution (standing_state, id);
