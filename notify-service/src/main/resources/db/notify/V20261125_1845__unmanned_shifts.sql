-- A shift of a rota that nobody serves is told of like an empty post.
alter table staffing_alert drop constraint staffing_alert_kind_check;
alter table staffing_alert add constraint staffing_alert_kind_check check (kind in ('VACANT', 'EXPIRING', 'UNMANNED'));
