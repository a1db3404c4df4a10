-- For the equality of ids and codes inside of an exclusion constraint.
create extension if not exists btree_gist;

create table contact (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  institution uuid not null references institution,
  person_id uuid not null,
  visibility text not null check (visibility in ('PUBLIC', 'MEMBERS', 'SECRETARIAT')),
  last_confirmed_at timestamptz not null,
  -- When names and addresses were erased.
  erased_at timestamptz
);

create index contact_institution on contact (institution, id);
-- A person is a contact once; whose data were erased may become one anew.
create unique index contact_person_id on contact (person_id) where erased_at is null;
create index contact_last_confirmed_at on contact (last_confirmed_at, id);

-- All that is personal, apart, so that it can be erased while the contact and its roles stay.
create table contact_person (
  id uuid primary key references contact,
  code text not null,
  passport_family text,
  passport_given text not null,
  native_script text,
  native_family text,
  native_given text,
  native_patronymic text,
  email text,
  phone text,
  languages varchar[]
);

create table held_role (
  id uuid primary key,
  contact_id uuid not null references contact,
  institution uuid not null,
  role text not null,
  exclusive boolean not null,
  since date not null,
  until date check (until >= since),
  -- One person holds one role of an institution once at a time.
  constraint held_role_once exclude using gist (
    contact_id with =, role with =, daterange(since, until, '[]') with &&
  ),
  -- One role of these is one person's at a time, whatever the program thinks.
  constraint held_role_exclusive exclude using gist (
    institution with =, role with =, daterange(since, until, '[]') with &&
  ) where (exclusive)
);

create index held_role_contact on held_role (contact_id, role);
create index held_role_role on held_role (role, contact_id);
