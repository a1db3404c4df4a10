-- Who vouches for the person who said it. Of a party that was merged it is the successor; until now it was taken for the party.
-- What was written before was said by the party itself, or is in the history with the institution that told it.
alter table agreement_decision add column actor_institution uuid;

update agreement_decision d
set actor_institution = h.institution
from agreement_version v, history h
where v.id = d.agreement_version_id
  and h.root_type = 'Agreement'
  and h.root_id = v.agreement_id
  and h.at = d.decided_at
  and h.institution <> d.institution;
