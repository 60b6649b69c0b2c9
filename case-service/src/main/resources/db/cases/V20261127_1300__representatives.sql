-- Who speaks for all who bring a matter together: parties of the case, 0 for the first.
alter table cases add column representatives integer[] not null default '{}';
