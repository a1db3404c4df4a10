-- What mobility knows of institutions: a copy, overwritten by later versions only.
create table directory_institution (
  id uuid primary key,
  membership text not null,
  effects text[] not null,
  source_version bigint not null
);
