-- Who never handles the case: a party has asked for somebody else, or their interests conflict. And who
-- lives in the same building as a party.
alter table cases add column recused uuid[] not null default '{}';
alter table cases add column neighbours uuid[] not null default '{}';
