-- An alert may be about a deadline of its case: each is a matter of its own.
alter table alert
    add column deadline text,
    add column deadline_stage text,
    add column deadline_due timestamptz,
    add check ((deadline is null) = (deadline_stage is null) and (deadline is null) = (deadline_due is null)),
    add check (deadline is null or case_id is not null);

drop index alert_standing;
create unique index alert_standing on alert (case_id, recipient, coalesce(deadline, '')) where standing;

create or replace view alert_audit as
    select id, case_id, recipient, responsible, capacity, kind, state, standing, raised_at, due_at, failure, deadline, deadline_stage
      from alert
     where case_id is not null;
