-- Browsers that show somebody's alerts. Where they are reached, and with which keys, is sealed.
create table push_subscription (
    id             uuid        primary key,
    member         uuid        not null,
    -- Blind index of the address: the same browser again is the same row.
    endpoint_index bytea       not null unique,
    browser        bytea       not null,
    since          timestamptz not null
);

create index push_subscription_member on push_subscription (member, since);

grant select, insert, update, delete on push_subscription to ${app};
