-- Every version of the policies that people have made; version 0 is the shipped one and has no row.
create table alert_policy (
    version    bigint      primary key check (version > 0),
    book       text        not null,
    changed_by uuid        not null,
    changed_at timestamptz not null
);
grant select, insert on alert_policy to ${app};

-- By which policy an alert was raised, and which channels that leaves (null: all).
alter table alert add column occasion text not null default 'OPENED';
alter table alert add column channels text[];

-- Taking note counts no more once nothing has followed in the case for so long.
alter table case_seen add column taken_on boolean not null default false;
alter table case_seen add column heard_at timestamptz not null default 'epoch';
alter table alert add column follow_within bigint;
alter table alert add column lapses_at timestamptz;
alter table alert add column lapsed boolean not null default false;

-- Why nobody is told any more.
alter table alert add column failure text check (failure in ('NOBODY_LEFT', 'TOO_OLD'));
alter table alert alter column exhausted set default false; -- `failure` says it from now on
update alert set failure = 'NOBODY_LEFT' where exhausted;

-- What auditors may see of alerts: who, when and how it ended, never what a case is about.
create view alert_audit as
    select id, case_id, recipient, responsible, capacity, kind, state, standing, raised_at, due_at, failure
      from alert;
grant select on alert_audit to ${app};
