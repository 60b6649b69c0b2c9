-- The doors of a grid are published with it: they are asked for by grid. Those that had not begun when their grid
-- ended stay in the history, ending as they begin.
create index door_range_grid on door_range (grid);

alter table door_range drop constraint door_range_check1;
alter table door_range add constraint door_range_order check (to_at >= from_at);
