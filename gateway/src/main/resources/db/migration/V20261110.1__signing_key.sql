-- The keys that sign tokens, shared by all gateways of one issuer. A key that is gone has no row.
create table signing_key (
  kid         text        primary key,                -- RFC 7638 thumbprint
  algorithm   text        not null,                   -- RS256 | PS256 | ES256
  state       text        not null check (state in ('NEXT', 'ACTIVE', 'RETIRING')),
  public_jwk  text        not null,
  private_key bytea       not null,                   -- PKCS #8 under AES-256-GCM: nonce, ciphertext, tag
  created_at  timestamptz not null default now(),
  state_since timestamptz not null default now()
);

-- One key signs.
create unique index signing_key_active on signing_key (state) where state = 'ACTIVE';
