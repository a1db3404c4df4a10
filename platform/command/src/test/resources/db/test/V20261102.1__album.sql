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
    label_contact text
);

create table album_tag (
    album_id uuid not null references album on delete cascade,
    tag      text not null,
    primary key (album_id, tag)
);

create table track (
    id        uuid primary key,
    album_id  uuid not null references album on delete cascade,
    title     text not null,
    performer text
);
