-- Each whistle slip of a case is a matter of its own; null of every other deadline, and of what was told for all slips together.
alter table alert
    add column deadline_slip uuid,
    add check (deadline_slip is null or deadline is not null);

create unique index alert_standing_slip on alert
    (case_id, recipient, coalesce(deadline, case when kind = 'ADDITION' then kind else '' end),
     coalesce(deadline_slip, '00000000-0000-0000-0000-000000000000'))
    where standing;

drop index alert_standing;

alter index alert_standing_slip rename to alert_standing;

create or replace view alert_audit as
    select id, case_id, recipient, responsible, capacity, kind, state, standing, raised_at, due_at, failure, deadline, deadline_stage,
           snoozed_until, deadline_slip
      from alert
     where case_id is not null;
