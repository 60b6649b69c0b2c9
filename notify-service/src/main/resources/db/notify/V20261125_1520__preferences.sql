-- How somebody wants to be told. Who has no row wants what the installation does.
create table preference (
    member          uuid    primary key,
    version         bigint  not null,
    channels        text[],
    quiet_from      time,
    quiet_to        time,
    quiet_zone      text,
    language        text,
    -- Blind index of the number that its owner has answered for.
    verified_number bytea,
    check ((quiet_from is null) = (quiet_to is null) and (quiet_from is null) = (quiet_zone is null))
);

grant select, insert, update on preference to ${app};

-- A code on its way to a telephone, to see whose it is.
create table phone_code (
    member  uuid        primary key,
    number  bytea       not null,
    code    bytea       not null,
    sent_at timestamptz not null,
    tries   integer     not null
);

grant select, insert, update, delete on phone_code to ${app};
