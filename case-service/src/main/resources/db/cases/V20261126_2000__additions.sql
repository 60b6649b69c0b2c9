-- What somebody has said of a matter that was flagged already. Its words are a note of the case; who said it
-- lies beside, like the resident of a first report.
create table case_addition (
    id             uuid        primary key,
    case_id        uuid        not null references cases,
    note           uuid        not null references case_note,
    reporter       uuid        not null,
    reporter_kind  text        not null,
    resident_name  bytea,
    resident_phone bytea,
    lon            double precision,
    lat            double precision,
    occurred_at    timestamptz not null,
    added_at       timestamptz not null,
    danger         text,
    risk_factors   varchar[]   not null
);

create index case_addition_case on case_addition (case_id, id);

grant select, insert on case_addition to ${app};

create table case_addition_person (
    id       uuid     primary key,
    addition uuid     not null references case_addition,
    ordinal  smallint not null,
    name     bytea,
    phone    bytea,
    address  bytea
);

create index case_addition_person_of on case_addition_person (addition);

grant select, insert on case_addition_person to ${app};

-- A case is found by what is said of it, whoever says it. Of a restricted one nothing is found.
create function case_search_anew() returns trigger
    language plpgsql
    as $$
    begin
        delete from case_search where case_id = new.case_id;
        insert into case_search_due (case_id)
            select id from cases where id = new.case_id and not restricted and length(narrative) > 0
            on conflict do nothing;
        return null;
    end
    $$;

create trigger case_search_addition after insert on case_addition
    for each row execute function case_search_anew();
