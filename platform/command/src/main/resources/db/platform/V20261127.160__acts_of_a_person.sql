-- Who acted is told to the person who asks, and erased when it asks for that.
create index history_actor on history (institution, (actor ->> 'code')) where actor is not null;
