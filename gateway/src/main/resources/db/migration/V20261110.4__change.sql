-- The change feed: what happened on the platform, in the order in which members read it.
create table change (
  position          bigint      primary key,
  message_id        uuid        not null unique,      -- the entry's id; of access entries a derived one
  type              text        not null,
  subject           text        not null,             -- /v1/nominations/<id>
  aggregate_version bigint      not null,
  time              timestamptz not null,
  access_except     uuid[]                            -- of an entry about access: whom it does not concern
);

-- Old cursors, and cursors of another epoch, are placed by time.
create index change_time on change (time);

-- Who may read an entry. A page merges the ranges of the caller's audiences.
create table change_audience (
  audience uuid   not null,
  position bigint not null references change (position),
  type     text   not null,
  primary key (audience, position) include (type)
);

-- Who may know of a subject, as its last message said; what the next one says is compared with it.
create table change_subject (
  subject  text   primary key,
  audience uuid[] not null
);

-- The last position given, one row. Its lock is held from giving a position to the commit, so that
-- positions become visible in order, whichever gateway gives them. A rebuilt feed is a new epoch.
create table change_feed (
  one      boolean primary key default true check (one),
  epoch    int     not null,
  position bigint  not null
);

insert into change_feed (epoch, position) values (1, 0);
