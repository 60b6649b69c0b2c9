-- Whom the owner lets know of a restricted case, and whether its reporter agrees to be known.
alter table cases add column admitted uuid[] not null default '{}';
alter table cases add column reporter_open boolean not null default false;

-- A warning letter of the police or a protection order of a court; its words lie sealed.
create table protection_paper (
    id                uuid  primary key,
    case_id           uuid  not null references cases,
    kind              text  not null,
    number            bytea not null,
    issuer            bytea not null,
    victim            int   not null,
    bound             int   not null,
    issued_on         date  not null,
    valid_until       date,
    victim_served_at  timestamptz,
    bound_served_at   timestamptz,
    committee_told_at timestamptz,
    breached_at       timestamptz,
    ended_at          timestamptz
);

create index protection_paper_case on protection_paper (case_id, id);

grant select, insert, update on protection_paper to ${app};

-- One of the two was visited alone. Rows are only ever added.
create table protection_visit (
    id         uuid        primary key,
    paper      uuid        not null references protection_paper,
    round      int         not null,
    party      int         not null,
    visited_at timestamptz not null,
    visitor    uuid        not null,
    note       uuid        not null references case_note
);

create index protection_visit_paper on protection_visit (paper, id);

grant select, insert on protection_visit to ${app};

-- How the victim wants to be reached, sealed.
create table protection_contact (
    case_id   uuid  primary key references cases,
    number    bytea not null,
    hours     bytea not null,
    code_word bytea not null,
    note      bytea
);

grant select, insert, update on protection_contact to ${app};

-- Who was asked for help. Rows are only ever added.
create table protection_referral (
    id      uuid        primary key,
    case_id uuid        not null references cases,
    kind    text        not null,
    note    uuid        not null references case_note,
    member  uuid        not null,
    at      timestamptz not null
);

create index protection_referral_case on protection_referral (case_id, id);

grant select, insert on protection_referral to ${app};
