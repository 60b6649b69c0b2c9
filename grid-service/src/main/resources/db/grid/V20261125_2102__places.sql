-- What is where in a grid, for whoever walks it. No residents, ever: there is no column for them.
create table place (
    id         uuid primary key,
    code       text             not null unique,
    kind       text             not null check (kind in ('DOOR', 'COURTYARD', 'UNIT', 'HAZARD')),
    name       text             not null,
    grid       text             not null references area,
    street     text,
    door       text check (door is null or street is not null),
    lon        double precision,
    lat        double precision check ((lon is null) = (lat is null)),
    verified   date             not null,
    to_at      timestamptz,
    version    bigint           not null,
    changed_at timestamptz      not null,
    changed_by text             not null
);

create index place_grid on place (grid, code);
-- A degree of longitude is shorter than one of latitude; the search has the same expression.
create index place_point on place using gist (point(lon * 0.77, lat)) where lon is not null;

-- Who has been there and found it as it is kept. Rows are only ever added.
create table place_verification (
    place       uuid        not null references place,
    member      uuid        not null references member,
    verified_at timestamptz not null
);

create index place_verification_of on place_verification (member, verified_at desc);

-- Which doors belong to a grid, drawn or not. A door belongs to one grid at a time; the odd and the even numbers of
-- a street are two strips, 1 and 0.
create table door_range (
    id           uuid primary key,
    grid         text        not null references area,
    street       text        not null,
    first_number int         not null check (first_number >= 1),
    last_number  int         not null check (last_number >= first_number),
    side         text        not null check (side in ('ALL', 'ODD', 'EVEN')),
    from_at      timestamptz not null,
    to_at        timestamptz check (to_at > from_at),
    version      bigint      not null,
    changed_at   timestamptz not null,
    changed_by   text        not null,
    constraint door_once exclude using gist (
        street with =,
        int4range(first_number, last_number, '[]') with &&,
        int4range(case side when 'ODD' then 1 else 0 end, case side when 'EVEN' then 0 else 1 end, '[]') with &&,
        tstzrange(from_at, to_at) with &&) deferrable initially deferred
);

create index door_range_street on door_range (street);

grant select, insert, update on place, door_range to ${app};
grant select, insert on place_verification to ${app};
