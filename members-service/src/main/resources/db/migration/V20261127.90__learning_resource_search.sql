-- By what learning resources are found: derived from their texts, and made anew when the rules of that change.

create table learning_resource_key (
  id uuid primary key references learning_resource,
  rules integer not null,
  lexemes text[] not null,
  words tsvector not null generated always as (array_to_tsvector(lexemes)) stored
);

create index learning_resource_key_words on learning_resource_key using gin (words);

-- The ranges of language tags in which they are (RFC 4647): kk-Cyrl is also in kk.
create function language_ranges(tags varchar[]) returns varchar[] language sql immutable strict parallel safe
  return (
    select coalesce(array_agg(distinct array_to_string((string_to_array(tag, '-'))[1:parts], '-')), '{}')
    from unnest(tags) tag, generate_series(1, cardinality(string_to_array(tag, '-'))) parts
  );

-- The fields with the narrow and the broad ones in which they are: the first three digits, and two.
create function isced_f_within(fields varchar[]) returns varchar[] language sql immutable strict parallel safe
  return (select coalesce(array_agg(distinct left(field, digits)), '{}') from unnest(fields) field, generate_series(2, 4) digits);

alter table learning_resource
  add column language_ranges varchar[] not null generated always as (language_ranges(languages)) stored,
  add column isced_f_within varchar[] not null generated always as (isced_f_within(isced_f)) stored;

create index learning_resource_languages on learning_resource using gin (language_ranges) where state = 'PUBLISHED';
create index learning_resource_isced_f on learning_resource using gin (isced_f_within) where state = 'PUBLISHED';
