-- What was told of posts has stood among all other alerts for long; no version that may still run reads this.
drop table staffing_alert;
