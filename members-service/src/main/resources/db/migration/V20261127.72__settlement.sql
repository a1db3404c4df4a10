-- What lessens what is owed by an invoice: payments and waivers. Nothing of it is changed later but that it is reversed.
create table settlement (
  id uuid primary key,
  invoice_id uuid not null references invoice,
  kind text not null check (kind in ('PAYMENT', 'WAIVER')),
  effective_on date not null,
  -- What counts, in the currency of the invoice.
  credited numeric(16, 4) not null check (credited >= 0),
  method text check ((kind = 'PAYMENT') = (method is not null)),
  paid_amount numeric(16, 4) not null,
  paid_currency text not null,
  rate numeric(24, 12),
  rate_on date,
  rate_source text,
  bank_charges numeric(16, 4) not null,
  description text,
  reason text check ((kind = 'WAIVER') = (reason is not null)),
  resolution text check ((kind = 'WAIVER') = (resolution is not null)),
  -- The first day on which it does not count any more.
  reversed_on date check (reversed_on >= effective_on),
  reversal_reason text check ((reversed_on is null) = (reversal_reason is null))
);

create index settlement_invoice on settlement (invoice_id, id);
