-- What an outside unit was asked for on paper, and what it has answered; the words lie sealed.
create table whistle_slip (
    id          uuid        primary key,
    case_id     uuid        not null references cases,
    number      text        not null unique,
    unit        uuid        not null,
    matter      bytea       not null,
    asked       bytea       not null,
    issued_by   uuid        not null,
    issued_at   timestamptz not null,
    due         timestamptz not null,
    state       text        not null,
    answered_on date,
    answered_by bytea,
    answer      bytea,
    ended_by    uuid,
    ended_at    timestamptz
);

create index whistle_slip_case on whistle_slip (case_id, id);

grant select, insert, update on whistle_slip to ${app};
