-- What stations, teams and people were honoured for; withdrawn, never deleted.
create table honour (
    id           uuid primary key,
    area         text        not null references area,
    team         uuid references team,
    member       uuid references member check (member is null or team is null),
    title        text        not null,
    level        text, -- null where the source does not tell
    awarded      int,  -- the year; null where the source does not tell
    times        int         not null check (times >= 1),
    entered_by   text        not null,
    entered_at   timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    version      bigint      not null
);

-- Party-building activities: how many were there, never who.
create table activity (
    id         uuid primary key,
    area       text        not null references area,
    theme      text        not null,
    place      text        not null,
    held_on    date        not null,
    headcount  int         not null check (headcount >= 1),
    entered_by text        not null,
    entered_at timestamptz not null
);

create table activity_item (
    id       uuid primary key,
    activity uuid  not null references activity,
    words    bytea not null, -- sealed
    owner    uuid  not null references member,
    due_on   date  not null,
    done_at  timestamptz
);

-- Who is not of the two grids but must come when called.
create table outside_unit (
    id         uuid primary key,
    contact    bytea       not null, -- sealed
    version    bigint      not null,
    changed_at timestamptz not null
);

create table outside_unit_period (
    unit    uuid        not null references outside_unit,
    from_at timestamptz not null,
    to_at   timestamptz check (to_at > from_at),
    name    text        not null,
    kind    text        not null,
    areas   text[]      not null,
    matters text[]      not null,
    primary key (unit, from_at),
    exclude using gist (unit with =, tstzrange(from_at, to_at) with &&) deferrable initially deferred
);

create index honour_area on honour (area);
create index honour_member on honour (member) where member is not null;
create index activity_area on activity (area, held_on);
create index activity_item_of on activity_item (activity);
create index outside_unit_changed on outside_unit (changed_at);

grant select, insert on activity to ${app};
grant select, insert, update on honour, activity_item, outside_unit, outside_unit_period to ${app};
