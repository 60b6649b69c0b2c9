-- That more has come to a case is a matter of its own beside the case: one alert of each stands.
create unique index alert_standing_matter on alert
    (case_id, recipient, coalesce(deadline, case when kind = 'ADDITION' then kind else '' end)) where standing;

drop index alert_standing;

alter index alert_standing_matter rename to alert_standing;
