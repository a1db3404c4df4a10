-- Who could know of the root when the entry was written; null for everybody who may at any time.
alter table history add column audience uuid[];
