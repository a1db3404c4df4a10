-- Whether a client gets no token that is bound to no key (RFC 9449).
alter table client add column proof_required boolean not null default false;
