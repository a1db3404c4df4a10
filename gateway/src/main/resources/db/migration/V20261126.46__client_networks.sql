-- Ranges of addresses, in CIDR notation, from which a client may be used; null: from anywhere.
alter table client add column networks text[];

-- Read four times a second.
create index client_networks on client (client_id) where networks is not null;
