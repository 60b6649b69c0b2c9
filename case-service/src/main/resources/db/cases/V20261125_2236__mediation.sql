-- One attempt to bring the parties of a case together.
create table mediation (
    id           uuid        primary key,
    case_id      uuid        not null references cases,
    mediator     uuid        not null,
    public_order boolean     not null,
    begun_at     timestamptz not null,
    ends_by      timestamptz not null,
    extended     boolean     not null,
    ended_at     timestamptz
);

create unique index mediation_running on mediation (case_id) where ended_at is null;
create index mediation_case on mediation (case_id, id);

grant select, insert, update on mediation to ${app};

-- A meeting that was held; its words lie sealed. Rows are only ever added.
create table mediation_session (
    id        uuid        primary key,
    mediation uuid        not null references mediation,
    kind      text        not null,
    held_at   timestamptz not null,
    parties   int[]       not null,
    recorder  uuid        not null,
    place     bytea       not null,
    record    bytea       not null,
    helpers   bytea
);

create index mediation_session_of on mediation_session (mediation, id);

grant select, insert on mediation_session to ${app};

-- What the parties agree on; the words lie sealed. Signed: parties by their place in the case, -1 the
-- mediator, -2 the committee's seal.
create table agreement (
    id             uuid        primary key,
    case_id        uuid        not null references cases,
    number         text        not null unique,
    form           text        not null,
    confirmable    boolean     not null,
    mediator       uuid        not null,
    drawn_up_at    timestamptz not null,
    effective_at   timestamptz,
    withdrawn      boolean     not null,
    signed         int[]       not null,
    facts          bytea       not null,
    issues         bytea       not null,
    responsibility bytea,
    terms          bytea       not null,
    performance    bytea       not null
);

create index agreement_case on agreement (case_id, id);

grant select, insert, update on agreement to ${app};

create table promise (
    id         uuid          primary key,
    case_id    uuid          not null references cases,
    agreement  uuid          not null references agreement,
    party      int           not null,
    what       bytea         not null,
    amount     numeric(10,2),
    due        date          not null,
    state      text          not null,
    checked_at timestamptz
);

create index promise_case on promise (case_id, due);

grant select, insert, update on promise to ${app};
