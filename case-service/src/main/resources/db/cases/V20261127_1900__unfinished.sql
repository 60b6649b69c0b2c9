-- The newest in one state, of which there may be few among many: what waits for the second person.
create index cases_unfinished on cases (status, id) where status <> 'CLOSED';

-- How much teams have to do is kept as a ledger.
drop index cases_open_team;
