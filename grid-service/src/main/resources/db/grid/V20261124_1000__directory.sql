-- Who and where. Histories are half-open intervals that never overlap; nothing is ever deleted: it ends.
-- Exclusion constraints are checked at commit, so that one change may end a row and begin its successor.
create extension if not exists btree_gist;

create table area (
    code       text primary key,
    kind       text        not null,
    version    bigint      not null,
    changed_at timestamptz not null
);

create table area_period (
    area       text        not null references area,
    from_at    timestamptz not null,
    to_at      timestamptz check (to_at > from_at),
    name       text        not null,
    parent     text references area,
    boundary   text, -- GeoJSON geometry, WGS-84
    dedicated  boolean     not null,
    case_code  text,
    duty_phone text,
    primary key (area, from_at),
    exclude using gist (area with =, tstzrange(from_at, to_at) with &&) deferrable initially deferred
);

create table member (
    id         uuid primary key,
    login      text        not null unique,
    version    bigint      not null,
    changed_at timestamptz not null
);

create table member_period (
    member    uuid        not null references member,
    from_at   timestamptz not null,
    to_at     timestamptz check (to_at > from_at),
    name      text        not null,
    skills    text[]      not null,
    languages text[]      not null,
    primary key (member, from_at),
    exclude using gist (member with =, tstzrange(from_at, to_at) with &&) deferrable initially deferred
);

-- Phone and e-mail, sealed to their row.
create table member_contact (
    member uuid  primary key references member,
    sealed bytea not null
);

create table posting (
    id             uuid primary key,
    member         uuid        not null references member,
    area           text        not null references area,
    role           text        not null,
    primary_holder boolean     not null,
    from_at        timestamptz not null,
    to_at          timestamptz check (to_at > from_at),
    reason         bytea       not null, -- sealed
    end_reason     bytea,                -- sealed
    version        bigint      not null,
    changed_at     timestamptz not null,
    constraint posting_once
        exclude using gist (member with =, area with =, role with =, tstzrange(from_at, to_at) with &&)
        deferrable initially deferred,
    -- One answers: a police grid has one primary officer, a grid one head, at any time.
    constraint posting_one_primary
        exclude using gist (area with =, role with =, tstzrange(from_at, to_at) with &&)
        where (primary_holder and role in ('COMMUNITY_OFFICER', 'GRID_HEAD'))
        deferrable initially deferred
);

create table team (
    id         uuid primary key,
    code       text        not null unique,
    version    bigint      not null,
    changed_at timestamptz not null
);

create table team_period (
    team       uuid        not null references team,
    from_at    timestamptz not null,
    to_at      timestamptz check (to_at > from_at),
    name       text        not null,
    level      text        not null,
    areas      text[]      not null,
    categories text[]      not null,
    capacity   int         not null check (capacity >= 1),
    primary key (team, from_at),
    exclude using gist (team with =, tstzrange(from_at, to_at) with &&) deferrable initially deferred
);

create table team_seat (
    team    uuid        not null references team,
    member  uuid        not null references member,
    from_at timestamptz not null,
    to_at   timestamptz check (to_at > from_at),
    part    text        not null,
    primary key (team, member, from_at),
    exclude using gist (team with =, member with =, tstzrange(from_at, to_at) with &&) deferrable initially deferred
);

create table duty (
    id         uuid primary key,
    area       text        not null references area,
    role       text        not null,
    member     uuid        not null references member,
    days       text        not null check (days ~ '^[1-7]{1,7}$'), -- ISO: 1 is Monday
    start_time time        not null,
    end_time   time        not null, -- not after the start: on the next day
    from_at    timestamptz not null,
    to_at      timestamptz check (to_at > from_at),
    version    bigint      not null,
    changed_at timestamptz not null,
    unique (area, role, member, days, start_time, end_time, from_at)
);

-- Who changed which entity, and when. Rows are only ever added.
create table change_entry (
    id         uuid primary key,
    changed_at timestamptz not null,
    changed_by text        not null,
    entity_key text        not null,
    version    bigint      not null
);

create index area_changed on area (changed_at);
create index member_changed on member (changed_at);
create index posting_changed on posting (changed_at);
create index team_changed on team (changed_at);
create index duty_changed on duty (changed_at);
create index posting_area on posting (area);
create index duty_area on duty (area);
create index change_entry_of on change_entry (entity_key, version);

grant select, insert, update on
    area, area_period, member, member_period, member_contact, posting, team, team_period, team_seat, duty
    to ${app};
grant select, insert on change_entry to ${app};
