-- Why somebody put an alert off is in their own words: it is forgotten after its time.
create index alert_snooze_made on alert_snooze (made_at);
grant delete on alert_snooze to ${app};
