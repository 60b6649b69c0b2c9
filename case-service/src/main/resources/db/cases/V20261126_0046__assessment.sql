-- What a person has said of how urgent a case is; nothing until somebody has.
alter table cases add column confirmed_risk text;
alter table cases add column confirmed_by uuid;
alter table cases add column confirmed_at timestamptz;

-- Calls from the same people or address are found by these alone. Rows from before have no
-- address_index.
alter table case_party add column address_index bytea;

create index case_party_address on case_party (address_index);
create index case_party_name on case_party (name_index);

-- That a case is not what it must never fall below: waits for a second person.
create table category_doubt (
    case_id  uuid        primary key references cases,
    category text        not null,
    member   uuid        not null,
    note     uuid        not null references case_note,
    at       timestamptz not null
);

grant select, insert, delete on category_doubt to ${app};
