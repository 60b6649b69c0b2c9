-- That somebody is asked to close a case is a matter of its own beside the case, as an addition is.
create unique index alert_standing_closing on alert
    (case_id, recipient, coalesce(deadline, case when kind in ('ADDITION', 'CLOSING') then kind else '' end),
     coalesce(deadline_slip, '00000000-0000-0000-0000-000000000000'))
    where standing;

drop index alert_standing;

alter index alert_standing_closing rename to alert_standing;
