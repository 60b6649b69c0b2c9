-- Rotas: people who take turns at being on duty. How a rota goes round has periods; who steps in for a time goes before
-- the plan, the later before the earlier. Nothing is deleted.
create table rota (
    id         uuid primary key,
    area       text        not null references area,
    role       text        not null,
    name       text        not null,
    version    bigint      not null,
    changed_at timestamptz not null
);

create table rota_plan (
    rota      uuid        not null references rota,
    from_at   timestamptz not null,
    to_at     timestamptz check (to_at > from_at),
    hours     text[]      not null check (cardinality(hours) > 0),
    crew      uuid[]      not null check (cardinality(crew) > 0),
    turn_days int         not null check (turn_days >= 1),
    served    text        not null,
    primary key (rota, from_at),
    exclude using gist (rota with =, tstzrange(from_at, to_at) with &&) deferrable initially deferred
);

create table rota_substitution (
    id      uuid primary key,
    rota    uuid        not null references rota,
    from_at timestamptz not null,
    to_at   timestamptz not null check (to_at > from_at),
    absent  uuid references member,
    member  uuid references member, -- null: nobody
    reason  bytea       not null,   -- sealed
    made_by text        not null,
    made_at timestamptz not null
);

-- Nothing changes hands before both have consented.
create table duty_swap (
    id          uuid primary key,
    asker_rota  uuid        not null references rota,
    asker       uuid        not null references member,
    asker_from  timestamptz not null,
    asker_to    timestamptz not null,
    other_rota  uuid        not null references rota,
    other       uuid        not null references member check (other <> asker),
    other_from  timestamptz not null,
    other_to    timestamptz not null,
    state       text        not null,
    asked_at    timestamptz not null,
    answered_at timestamptz,
    check ((state = 'ASKED') = (answered_at is null))
);

-- Shifts that nobody serves, as long as they are warned of.
create table empty_shift (
    id       uuid primary key,
    rota     uuid        not null references rota,
    area     text        not null,
    role     text        not null,
    from_at  timestamptz not null,
    told_at  timestamptz not null,
    ended_at timestamptz
);

-- Calendars that are read without a login. The secret of the address is the signed id; it is stored nowhere.
create table calendar_feed (
    id       uuid primary key,
    owner    uuid        not null references member,
    area     text references area,
    language text        not null,
    made_at  timestamptz not null,
    ended_at timestamptz
);

create index rota_area on rota (area);
create index rota_changed on rota (changed_at);
create index rota_substitution_of on rota_substitution (rota, from_at);
create index duty_swap_asker on duty_swap (asker);
create index duty_swap_other on duty_swap (other);
create unique index empty_shift_open on empty_shift (rota, from_at) where ended_at is null;
create index calendar_feed_owner on calendar_feed (owner) where ended_at is null;

grant select, insert, update on rota, rota_plan, duty_swap, empty_shift, calendar_feed to ${app};
grant select, insert on rota_substitution to ${app};
