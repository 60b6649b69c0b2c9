-- This service's copy of the directory: each entity's newest record, as it came.
create table directory_entity (
    key      text   primary key,
    type     text   not null,
    version  bigint not null,
    position bigint not null,
    payload  bytea  not null
);

create index directory_entity_position on directory_entity (position);

-- Records of a change whose end has not arrived yet.
create table directory_staged (
    id        bigint generated always as identity primary key,
    change_id uuid  not null,
    type      text  not null,
    payload   bytea not null
);

-- Locked by every writer of the copy: positions grow in the order of commits.
create table directory_position (
    single       boolean primary key default true check (single),
    position     bigint not null default 0,
    heartbeat_at timestamptz
);

insert into directory_position default values;

grant select, insert, update on directory_entity to ${app};
grant select, insert, delete on directory_staged to ${app};
grant select, update on directory_position to ${app};
