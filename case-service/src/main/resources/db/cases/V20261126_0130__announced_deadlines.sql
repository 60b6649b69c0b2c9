-- When each clock was started, how far it has been heard, and when it is heard next; null after the last time.
alter table case_deadline
    add column since timestamptz,
    add column stage text not null default 'QUIET',
    add column next_at timestamptz;

update case_deadline
   set since = least(cases.received_at, case_deadline.due),
       next_at = case_deadline.due
  from cases
 where cases.id = case_deadline.case_id;

alter table case_deadline
    alter column since set not null,
    alter column stage drop default;

drop index case_deadline_due;
create index case_deadline_next on case_deadline (next_at) where next_at is not null;
