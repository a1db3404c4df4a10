-- Of a secret that expires its institution is warned: when it was last.
alter table client_secret add column warned_at timestamptz;

create index client_secret_expires on client_secret (expires_at) where expires_at is not null;
