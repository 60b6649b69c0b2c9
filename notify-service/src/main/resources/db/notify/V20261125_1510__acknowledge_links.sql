-- The link in a message is good once.
alter table delivery add column link_used_at timestamptz;
