-- What was shared in a year.
create index learning_resource_created_at on learning_resource (created_at);
create index booking_created_at on booking (created_at);
create index booking_granted_at on booking (decided_at) where state <> 'DECLINED';
create index booking_time on booking using gist (tstzrange(starts_at, ends_at)) where state = 'ACCEPTED';
