-- The kind of the condition, beside what is made under it. The default is for rows that are there
-- and for the release before, which does not write it; it goes with the release after.
alter table nomination add column kind text not null default 'STUDENT_STUDIES';
alter table stay add column kind text not null default 'STUDENT_STUDIES';
