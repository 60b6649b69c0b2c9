-- Several alerts can go out in one message: under which id, and how many a person had lately.
-- What is held on purpose does not grow stale meanwhile.
alter table delivery add column message uuid, add column held_until timestamptz;
create index delivery_sent on delivery (channel, settled_at) where state = 'DELIVERED';
create index delivery_queued on delivery (channel, queued_at);

-- From when until when the people of an area have no messages that can wait.
create table maintenance_window (
    id       uuid        primary key,
    area     text        not null,
    from_at  timestamptz not null,
    to_at    timestamptz not null check (to_at >= from_at),
    made_by  uuid        not null,
    made_at  timestamptz not null,
    ended_by uuid
);
create index maintenance_window_end on maintenance_window (to_at);
grant select, insert, update on maintenance_window to ${app};

-- What somebody wants once a day: from which risk down, and when.
alter table preference add column digest_from text check (digest_from in ('YELLOW', 'BLUE'));
alter table preference add column digest_at time;
alter table preference add check ((digest_from is null) = (digest_at is null));
