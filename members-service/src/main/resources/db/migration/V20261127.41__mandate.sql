create table mandate (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change_count bigint not null,
  institution uuid not null references institution,
  contact_id uuid not null references contact,
  person_id uuid not null,
  scopes varchar[] not null,
  since date not null,
  -- Before the first day if it was ended before it began: then it was never in force.
  until date,
  basis_kind text not null check (basis_kind in ('CHARTER', 'POWER_OF_ATTORNEY', 'DECISION')),
  basis_number text,
  basis_date date not null
);

create index mandate_institution on mandate (institution, id);
create index mandate_contact on mandate (contact_id, id);
