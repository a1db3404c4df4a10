create table album (
    id            uuid        primary key,
    version       bigint      not null,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    change_count  bigint      not null,
    number        text        not null unique,
    title         text        not null,
    curator       text,
    label_name    text,
    label_contact text,
    edition       text,
    shelf_mark    text,
    cover         text,
    cover_given   boolean
);

create table album_audience (
    album_id uuid not null references album on delete cascade,
    audience uuid not null,
    primary key (album_id, audience)
);

create table album_tag (
    album_id uuid not null references album on delete cascade,
    tag      text not null,
    primary key (album_id, tag)
);

create table track (
    id        uuid primary key,
    album_id  uuid not null references album on delete cascade,
    title     text not null check (char_length(title) <= 100),
    performer text
);

-- Some failures show only when a transaction commits.
create function refuse_in_the_commit() returns trigger language plpgsql as
$$
begin
    raise exception 'another transaction was first' using errcode = 'serialization_failure';
end;
$$;

create constraint trigger refused_in_the_commit
    after insert on album deferrable initially deferred
    for each row when (new.title = 'Refused by the commit')
    execute function refuse_in_the_commit();
