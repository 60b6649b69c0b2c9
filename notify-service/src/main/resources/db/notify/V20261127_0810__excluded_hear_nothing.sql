-- Who takes no part in a case any more, and what they were told of it before: that is shown to nobody.
alter table case_seen add column barred uuid[] not null default '{}';

alter table alert add column withheld boolean not null default false;
