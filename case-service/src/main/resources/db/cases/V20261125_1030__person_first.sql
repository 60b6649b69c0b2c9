-- Somebody may be in danger: no mediation before a person has decided.
alter table cases add column person_first boolean not null default false;
