-- Why a partner declined. Before, only the history had it. No check ties it to the state: the release before this one
-- invites again without knowing of it.
alter table project_partner add column refusal_reason text;
