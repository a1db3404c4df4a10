-- Stored answers: the first successful one of each idempotency key.
-- A call that applies its rows one by one has no answer here, only its rows below.
create table idempotency (
    client_id       text        not null,
    idempotency_key text        not null,
    method          text        not null,
    path            text        not null,
    body_hash       text        not null,
    status          smallint,
    location        text,
    etag            text,
    body            bytea,
    created_at      timestamptz not null,
    primary key (client_id, idempotency_key)
);
create index idempotency_created_at on idempotency (created_at);

-- Rows of a batch or an import that were applied, by their place in the call.
create table idempotency_row (
    client_id       text    not null,
    idempotency_key text    not null,
    row_number      integer not null,
    outcome         bytea   not null,
    primary key (client_id, idempotency_key, row_number),
    foreign key (client_id, idempotency_key) references idempotency on delete cascade
);

-- What each command did to a root.
create table history (
    id            uuid        primary key,
    root_type     text        not null,
    root_id       uuid        not null,
    at            timestamptz not null,
    client_id     text        not null,
    institution   uuid,
    acting_person text,
    command       text        not null,
    reason        text,
    actor         jsonb,
    changes       jsonb       not null
);
create index history_of_root on history (root_type, root_id, id);

-- The names that the parties give to objects in their own systems.
create table local_reference (
    owner     uuid not null,
    type      text not null,
    object_id uuid not null,
    value     text not null check (char_length(value) between 1 and 64),
    primary key (owner, type, object_id),
    unique (owner, type, value)
);

-- Secrets that the instances of a service share.
create table service_key (
    name       text        primary key,
    value      bytea       not null,
    created_at timestamptz not null
);

-- The next number of a type in a year. Each has a sequence of its own, made by whoever is first;
-- others wait for that transaction to end, since a sequence that is not committed is not there.
create function next_number(type text, year integer) returns bigint
    language plpgsql as
$$
declare
    sequence_name text := format('number_%s_%s', lower(type), year);
begin
    if to_regclass(sequence_name) is null then
        perform pg_advisory_xact_lock(hashtextextended(sequence_name, 0));
        execute format('create sequence if not exists %I', sequence_name);
    end if;
    return nextval(sequence_name::regclass);
end;
$$;
