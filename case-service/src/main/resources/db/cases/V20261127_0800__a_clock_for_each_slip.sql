-- Each whistle slip has a clock of its own; every other kind has one for each case, with no slip.
alter table case_deadline rename to case_clock;
alter table case_clock
    add column slip uuid not null default '00000000-0000-0000-0000-000000000000',
    drop constraint case_deadline_pkey,
    add primary key (case_id, kind, slip);

-- The version before keeps one clock for all slips of a case; the round looks at it at once and gives each slip its own.
create view case_deadline as
    select case_id, kind, due, since, stage, next_at, paused_at, paused_until
      from case_clock
     where slip = '00000000-0000-0000-0000-000000000000';

grant select, insert, update, delete on case_deadline to ${app};

update case_clock set next_at = now() where kind = 'SLIP';
