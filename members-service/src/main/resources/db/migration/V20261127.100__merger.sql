-- Into which institution one was merged. It stays for ever as a name of that one, with all that stands under its id.
alter table institution
  add column successor_id uuid references institution check (successor_id <> id),
  add column merged_at timestamptz,
  add constraint institution_merged check ((successor_id is null) = (merged_at is null));

create index institution_successor on institution (successor_id, id) where successor_id is not null;

-- A membership ends by a merger, too.
alter table membership
  drop constraint membership_state_check,
  drop constraint membership_check,
  drop constraint membership_check1,
  add constraint membership_state_check check (state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'NOMINATED', 'ACTIVE',
    'WITHDRAWN', 'REJECTED', 'RESIGNED', 'REMOVED', 'ENDED', 'MERGED')),
  add constraint membership_check check (
    (state in ('ACTIVE', 'RESIGNED', 'REMOVED', 'ENDED', 'MERGED')) = (known_since is not null)),
  add constraint membership_check1 check ((state in ('RESIGNED', 'REMOVED', 'ENDED', 'MERGED')) = (until is not null));
