-- Who read whose personal data, when and what for. Rows are only ever added.
create table access_log (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    reader     text        not null,
    subject    text        not null,
    purpose    text        not null,
    fields     text        not null
);

create index access_log_subject on access_log (subject, id);

grant select, insert on access_log to ${app};
