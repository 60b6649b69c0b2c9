-- The newest that was said of a gap: a post in which nobody answers. Locked by whoever changes the alerts about it.
create table gap_seen (
    gap_id   uuid        primary key,
    post     text        not null,
    kind     text        not null,
    urgency  text        not null,
    path     text[]      not null, -- the area of the post and all above it
    since_at timestamptz not null, -- nobody answers from then on
    holder   uuid,
    said_at  timestamptz not null  -- what was said before is old
);

grant select, insert, update on gap_seen to ${app};

-- An alert is about a case or about a post.
alter table alert
    alter column case_id drop not null,
    alter column capacity drop not null,
    alter column number drop not null,
    alter column occasion drop not null,
    add column gap_id uuid references gap_seen,
    add column post text,
    add column since_at timestamptz,
    add column holder uuid,
    add check ((case_id is null) = (gap_id is not null)),
    add check ((case_id is null) = (capacity is null)),
    add check ((case_id is null) = (number is null)),
    add check ((gap_id is null) = (post is null) and (gap_id is null) = (since_at is null));

-- What auditors compare with the topics is what is about cases.
create or replace view alert_audit as
    select id, case_id, recipient, responsible, capacity, kind, state, standing, raised_at, due_at, failure
      from alert
     where case_id is not null;

create index alert_gap on alert (gap_id) where gap_id is not null;
create unique index alert_gap_standing on alert (gap_id, recipient) where standing and gap_id is not null;

-- The most urgent first, page by page.
create index alert_urgent on alert (
    recipient,
    (case risk when 'RED' then 0 when 'ORANGE' then 1 when 'YELLOW' then 2 else 3 end),
    acknowledge_by,
    id
) where state = 'OPEN';

-- What was told of posts so far stood in a list of its own. The path is learned with the next event, of each day; until
-- then these have no clock.
insert into gap_seen (gap_id, post, kind, urgency, path, since_at, holder, said_at)
select distinct on (gap_id) gap_id, role, kind, case kind when 'UNMANNED' then 'ORANGE' when 'VACANT' then 'YELLOW' else 'BLUE' end, array[area],
       since_at, holder, said_at
  from staffing_alert
 order by gap_id, said_at desc;

insert into recipient (member)
select distinct recipient from staffing_alert order by recipient
on conflict do nothing;

insert into alert (id, case_id, recipient, kind, capacity, responsible, leader, state, standing, hushed, sequence, number,
                   category, risk, restricted, grid, raised_at, acknowledge_by, acknowledged_at, changed_at, steps, due_at,
                   occasion, gap_id, post, since_at, holder)
select told.id, null, told.recipient, told.kind, null, told.recipient, null, told.state, told.state <> 'ENDED', false,
       recipient.sequence + row_number() over (partition by told.recipient order by told.raised_at, told.id), null,
       null, case told.kind when 'UNMANNED' then 'ORANGE' when 'VACANT' then 'YELLOW' else 'BLUE' end, false, told.area, told.raised_at,
       told.raised_at + interval '24 hours', told.acknowledged_at, told.raised_at, 0, null,
       null, told.gap_id, told.role, told.since_at, told.holder
  from staffing_alert told
  join recipient on recipient.member = told.recipient;

update recipient
   set sequence = recipient.sequence + told.number
  from (select recipient, count(*) as number from staffing_alert group by recipient) as told
 where told.recipient = recipient.member;

-- The version before reads and writes it until it is gone; it is dropped later.
comment on table staffing_alert is 'Not used any more: alert.';
