-- The association has 64 institutions, however long it lasts: :first to :last are entries in their histories.

insert into history
select pg_temp.key(1, n, pg_temp.made(n)), 'Institution', pg_temp.institution(), pg_temp.made(n), 'scale', null, null,
  'institution.update', null, null, '[{"field": "website", "change": "CHANGED", "after": "https://example.org"}]'::jsonb, null
from generate_series(:first, :last) n;

-- Names by which they were known: as many as if they had changed them every week.
insert into institution_name_key
  (id, institution_id, rules, folded, lexemes, identities)
select pg_temp.key(2, n, pg_temp.made(n)), pg_temp.institution(), 1,
  'university of ' || md5(n::text), array['university', '=university', 'of', md5(n::text)], array['=university ' || md5(n::text)]
from generate_series(:first, :last) n;

-- What each calls the others.
insert into local_reference
select owner.id, 'Institution', named.id, named.number
from (select id from institution order by id desc limit 64) owner,
  (select id, number from institution order by id desc limit 64) named
on conflict do nothing;
