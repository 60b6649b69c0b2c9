-- The newest header of each case; locked by whoever changes the case's alerts.
create table case_seen (
    case_id     uuid    primary key,
    number      text    not null,
    version     bigint  not null,
    category    text    not null,
    risk        text    not null,
    restricted  boolean not null,
    grid_path   text[]  not null,
    police_path text[]  not null,
    team        uuid,
    handler     uuid    not null,
    owner       uuid    not null,
    officer     uuid
);

grant select, insert, update on case_seen to ${app};

-- A person's place in the own sequence of changes; locked by whoever changes one of their alerts.
create table recipient (
    member   uuid   primary key,
    sequence bigint not null default 0
);

grant select, insert, update on recipient to ${app};

-- That one person must know of one case. Nothing personal of residents.
create table alert (
    id              uuid        primary key,
    case_id         uuid        not null references case_seen,
    recipient       uuid        not null references recipient,
    kind            text        not null,
    capacity        text        not null,
    responsible     uuid        not null,
    leader          uuid        references alert,
    state           text        not null check (state in ('OPEN', 'ACKNOWLEDGED', 'ENDED')),
    standing        boolean     not null,
    hushed          boolean     not null,
    sequence        bigint      not null,
    number          text        not null,
    category        text,
    risk            text        not null,
    restricted      boolean     not null check (not restricted or (category is null and grid is null)),
    grid            text,
    raised_at       timestamptz not null,
    acknowledge_by  timestamptz not null,
    acknowledged_at timestamptz,
    changed_at      timestamptz not null,
    steps           integer     not null,
    due_at          timestamptz,
    exhausted       boolean     not null
);

create unique index alert_standing on alert (case_id, recipient) where standing;
create unique index alert_sequence on alert (recipient, sequence);
create index alert_case on alert (case_id);
create index alert_recipient on alert (recipient, id);
create index alert_open on alert (recipient, id) where state = 'OPEN';
create index alert_due on alert (due_at) where due_at is not null;

grant select, insert, update on alert to ${app};
