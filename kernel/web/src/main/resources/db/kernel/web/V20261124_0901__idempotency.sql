-- One key of one caller makes one thing, whatever the network repeats.
create table idempotency_key (
    subject    text        not null,
    key        text        not null,
    body_hash  bytea       not null,
    resource   uuid        not null,
    created_at timestamptz not null,
    primary key (subject, key)
);

create index idempotency_key_age on idempotency_key (created_at);

grant select, insert, delete on idempotency_key to ${app};
