-- What every change of an entity was, how it is called and why it was made: the record as the change left it, next
-- to the one before. Postings keep versions of their own, of members none is kept. What was before stands without.
alter table change_entry add column change_id uuid; -- the same for all that one decision changed
alter table change_entry add column act text;
alter table change_entry add column reason bytea; -- sealed
alter table change_entry add column record text;

create index change_entry_together on change_entry (change_id) where act is not null and act <> 'IMPORTED';
