-- Who was asked to close a case as a second person since it has come to an end.
alter table cases add column verifiers uuid[] not null default '{}';
