-- A page of the reviews of a learning resource.
create index learning_review_learning_resource on learning_review (learning_resource_id, id);

-- Since when what the owner says is as it is: a review makes a version, but changes nothing of that.
alter table learning_resource
  add column profile_version bigint not null default 1,
  add column profile_changed_at timestamptz not null default now();
update learning_resource set profile_version = version, profile_changed_at = changed_at;
