-- How often the matter has come to an end, when last, and which return visit is next.
alter table cases add column endings int not null default 0;
alter table cases add column ended_at timestamptz;
alter table cases add column visit_round int not null default 0;

update cases
   set endings = 1,
       ended_at = (select max(at) from case_journal where case_id = cases.id and kind = 'SETTLED')
 where status = 'SETTLED';

-- One party asked alone how things stand. Rows are only ever added.
create table return_visit (
    id         uuid        primary key,
    case_id    uuid        not null references cases,
    ending     int         not null,
    round      int         not null,
    party      int         not null,
    means      text        not null,
    outcome    text        not null,
    visited_at timestamptz not null,
    visitor    uuid        not null,
    note       uuid
);

create index return_visit_case on return_visit (case_id, id);

grant select, insert on return_visit to ${app};
