-- Until when its recipient has put an alert off: its clock runs on, but nothing more is sent of it until then.
alter table alert add column snoozed_until timestamptz;
create index alert_snoozed on alert (snoozed_until) where snoozed_until is not null and state = 'OPEN';

-- Each time, and why: in somebody's own words, and therefore sealed.
create table alert_snooze (
    id       uuid        primary key,
    alert    uuid        not null references alert,
    until_at timestamptz not null,
    reason   bytea       not null,
    made_at  timestamptz not null
);
create index alert_snooze_alert on alert_snooze (alert);
grant select, insert on alert_snooze to ${app};

-- What comes back goes out once more: how often it went out before.
alter table delivery add column again integer not null default 0;
alter table delivery drop constraint delivery_alert_channel_target_key;
alter table delivery add unique (alert, channel, target, again);

create or replace view alert_audit as
    select id, case_id, recipient, responsible, capacity, kind, state, standing, raised_at, due_at, failure, deadline, deadline_stage,
           snoozed_until
      from alert
     where case_id is not null;
