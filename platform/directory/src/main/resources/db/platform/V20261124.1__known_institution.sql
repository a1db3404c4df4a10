-- What a service knows of institutions: a copy, overwritten by the same or a later version only.
create table known_institution (
  id uuid primary key,
  label text,
  country text,
  time_zone text,
  membership text not null,
  effects text[] not null,
  source_version bigint not null
);
