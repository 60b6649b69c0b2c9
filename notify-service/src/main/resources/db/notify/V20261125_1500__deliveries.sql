-- What leaves the house for an alert, one row per channel. Addresses stay in the directory.
create table delivery (
    id         uuid        primary key,
    alert      uuid        not null references alert,
    channel    text        not null,
    place      integer     not null,
    state      text        not null
               check (state in ('QUEUED', 'SENDING', 'DELIVERED', 'FAILED', 'SKIPPED')),
    reason     text,
    tries      integer     not null,
    queued_at  timestamptz not null,
    due_at     timestamptz check (due_at is null or state in ('QUEUED', 'SENDING')),
    settled_at timestamptz,
    -- Blind index of the number, so that a reply finds what it answers.
    number     bytea,
    unique (alert, channel)
);

create index delivery_due on delivery (channel, due_at) where due_at is not null;
create index delivery_number on delivery (number, queued_at) where number is not null;

grant select, insert, update on delivery to ${app};
