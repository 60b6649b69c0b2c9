-- Who has reported a case: a member, a member in the name of a resident, or a resident without an
-- account; of the last `reporter` is the case itself. The version before knows members only.
alter table cases add column reporter_kind text not null default 'MEMBER'
    check (reporter_kind in ('MEMBER', 'RECEPTION', 'RESIDENT'));

-- The resident, sealed, beside the parties.
create table case_resident (
    case_id uuid  primary key references cases,
    name    bytea,
    phone   bytea
);

grant select, insert on case_resident to ${app};

-- The paper with which a resident follows the own report: the keyed hash of its word alone. A
-- report that may be about violence has none.
create table resident_slip (
    case_id uuid  primary key references cases,
    token   bytea not null unique
);

grant select, insert on resident_slip to ${app};

-- How often an address, known by its keyed hash alone, has called within an hour.
create table resident_call (
    caller bytea       not null,
    hour   timestamptz not null,
    calls  int         not null,
    primary key (caller, hour)
);

create index resident_call_hour on resident_call (hour);

grant select, insert, update, delete on resident_call to ${app};
