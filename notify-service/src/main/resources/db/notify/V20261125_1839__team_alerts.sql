-- Who answers for an area or a team sees who was told of its cases.
create index case_seen_grid on case_seen using gin (grid_path);
create index case_seen_police on case_seen using gin (police_path);
create index case_seen_team on case_seen (team) where team is not null;
