-- Mediation yards: where people sit down together, and when. A yard is closed, never deleted.
create table yard (
    id         uuid primary key,
    version    bigint      not null,
    changed_by text        not null,
    changed_at timestamptz not null
);

create table yard_period (
    yard    uuid        not null references yard,
    from_at timestamptz not null,
    to_at   timestamptz check (to_at > from_at),
    name    text        not null,
    area    text        not null references area,
    venue   text        not null,
    lon     double precision,
    lat     double precision,
    hours   text[]      not null,
    primary key (yard, from_at),
    exclude using gist (yard with =, tstzrange(from_at, to_at) with &&) deferrable initially deferred
);

alter table team_period add column kind text not null default 'MEDIATION';
alter table team_period add column yard uuid references yard;

-- Sealed; for the composition of committees only.
alter table member add column sex bytea;

grant select, insert, update on yard, yard_period to ${app};
