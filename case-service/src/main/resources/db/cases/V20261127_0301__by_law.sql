-- Public order, and mediation has come to nothing: the police handle it by law, and it is never mediated again.
alter table cases add column by_law boolean not null default false;

-- Whether a minor's guardian takes part.
alter table mediation add column guardian boolean not null default false;
