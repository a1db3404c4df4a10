-- By what names are found and compared: derived from the names, and made anew when the rules of that change.

create extension if not exists pg_trgm;

create table institution_name_key (
  id uuid primary key,
  institution_id uuid not null references institution,
  rules integer not null,
  folded text not null,
  lexemes text[] not null,
  identities text[] not null,
  words tsvector not null generated always as (array_to_tsvector(lexemes)) stored
);

create index institution_name_key_institution on institution_name_key (institution_id, rules);
create index institution_name_key_words on institution_name_key using gin (words);
create index institution_name_key_folded on institution_name_key using gin (folded gin_trgm_ops);
create index institution_name_key_identities on institution_name_key using gin (identities);

create index institution_latitude on institution (latitude) where latitude is not null;
