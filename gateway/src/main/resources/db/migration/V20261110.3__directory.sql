-- The gateway's own copy of what it needs to know of institutions, from caspian.members.institution.v1.
create table directory_institution (
  id         uuid   primary key,
  version    bigint not null,
  label      text   not null,
  country    text   not null,
  membership text   not null,
  effects    text[] not null
);
