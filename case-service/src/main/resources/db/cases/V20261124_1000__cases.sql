-- Numbers come in blocks per sub-district and year; gaps are allowed.
create table case_number_block (
    area text   not null,
    year int    not null,
    next bigint not null,
    primary key (area, year)
);

grant select, insert, update on case_number_block to ${app};

-- A case: place, people, risk, state. Words about people lie sealed.
create table cases (
    id                   uuid        primary key,
    number               text        not null unique,
    version              bigint      not null,
    track                text        not null,
    status               text        not null,
    open                 boolean     not null,
    category             text        not null,
    risk                 text        not null,
    risk_factors         varchar[]      not null,
    restricted           boolean     not null,
    title                bytea       not null,
    narrative            bytea       not null,
    lon                  double precision,
    lat                  double precision,
    occurred_at          timestamptz not null,
    received_at          timestamptz not null,
    occurred_grid        text,
    occurred_police_grid text,
    anchored_grid        text,
    anchored_police_grid text,
    grid_path            varchar[]      not null,
    police_path          varchar[]      not null,
    directory_position   bigint      not null,
    reporter             uuid        not null,
    team                 uuid,
    handler              uuid        not null,
    owner                uuid        not null,
    officer              uuid,
    refused_by           uuid[]      not null,
    told                 uuid[]      not null default '{}',
    reach                varchar[]      not null
);

create index cases_reach on cases using gin (reach);
create index cases_anchored on cases (anchored_grid, id);
create index cases_open_handler on cases (handler, id) where open;
create index cases_open_team on cases (team) where open;
create index cases_open_owner on cases (owner, id) where open;
create index cases_open_officer on cases (officer, id) where open;

grant select, insert, update on cases to ${app};

create table case_party (
    id          uuid     primary key,
    case_id     uuid     not null references cases,
    ordinal     smallint not null,
    name        bytea,
    phone       bytea,
    address     bytea,
    phone_index bytea,
    name_index  bytea
);

create index case_party_case on case_party (case_id);
create index case_party_phone on case_party (phone_index);

grant select, insert on case_party to ${app};

-- Free text that somebody gave as a reason, sealed; the journal holds only its id.
create table case_note (
    id      uuid  primary key,
    case_id uuid  not null references cases,
    text    bytea not null
);

grant select, insert on case_note to ${app};

-- Everything that was done, in ids and codes. Rows are only ever added.
create table case_journal (
    id        bigint generated always as identity primary key,
    case_id   uuid        not null references cases,
    version   bigint      not null,
    at        timestamptz not null,
    kind      text        not null,
    actor     uuid,
    note      uuid,
    subjects  varchar[]      not null
);

create index case_journal_case on case_journal (case_id, id);

grant select, insert on case_journal to ${app};

-- What routing decided each time, and why. Rows are only ever added.
create table case_routing (
    id                 bigint generated always as identity primary key,
    case_id            uuid        not null references cases,
    decided_at         timestamptz not null,
    directory_position bigint      not null,
    reasons            varchar[]      not null,
    alternatives       varchar[]      not null
);

create index case_routing_case on case_routing (case_id, id);

grant select, insert on case_routing to ${app};

create table case_deadline (
    case_id uuid        not null references cases,
    kind    text        not null,
    due     timestamptz not null,
    primary key (case_id, kind)
);

create index case_deadline_due on case_deadline (due);

grant select, insert, update, delete on case_deadline to ${app};

-- Whether somebody has been told, as the alerts' own events say.
create table case_alerting (
    case_id         uuid primary key,
    told_at         timestamptz not null,
    acknowledged_at timestamptz
);

grant select, insert, update on case_alerting to ${app};
