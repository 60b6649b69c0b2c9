-- Whether the police mediated: another paper, and no court confirms it.
alter table agreement add column public_order boolean not null default false;

-- The paper of a written agreement, made once when its text is fixed; it lies sealed. Rows are only ever added.
create table agreement_paper (
    agreement uuid        primary key references agreement,
    case_id   uuid        not null references cases,
    number    text        not null,
    made_at   timestamptz not null,
    pages     int         not null,
    lacking   int         not null,
    sha256    text        not null,
    content   bytea       not null
);

alter table agreement_paper alter column content set storage external;

create index agreement_paper_case on agreement_paper (case_id);

grant select, insert on agreement_paper to ${app};

-- A page of it as it came back signed; it lies sealed. Rows are only ever added.
create table signed_paper (
    id        uuid        primary key,
    case_id   uuid        not null references cases,
    agreement uuid        not null references agreement,
    type      text        not null,
    size      int         not null,
    sha256    text        not null,
    taken_by  uuid        not null,
    taken_at  timestamptz not null,
    content   bytea       not null
);

alter table signed_paper alter column content set storage external;

create index signed_paper_case on signed_paper (case_id, id);

grant select, insert on signed_paper to ${app};
