-- Files of a case. The bytes lie sealed outside the database; here lies what is known of them, the words and
-- the hint of place and time sealed. Only a withdrawal is ever added to a row.
create table attachment (
    id             uuid        primary key,
    case_id        uuid        not null references cases,
    kind           text        not null,
    type           text        not null,
    size           bigint      not null,
    sha256         bytea       not null,
    cleaned        boolean     not null,
    caption        bytea,
    hint           bytea,
    added_by       uuid        not null,
    added_at       timestamptz not null,
    withdrawn_by   uuid,
    withdrawn_at   timestamptz,
    withdrawn_note uuid        references case_note
);

create index attachment_case on attachment (case_id, id);

grant select, insert, update (withdrawn_by, withdrawn_at, withdrawn_note) on attachment to ${app};
