-- Who is whose mentor. A pair ends, it is never deleted.
create table mentorship (
    id         uuid primary key,
    mentor     uuid        not null references member,
    apprentice uuid        not null references member check (apprentice <> mentor),
    from_at    timestamptz not null,
    to_at      timestamptz check (to_at > from_at),
    reason     bytea       not null, -- sealed
    end_reason bytea,                -- sealed
    version    bigint      not null,
    changed_at timestamptz not null,
    constraint mentorship_one_mentor
        exclude using gist (apprentice with =, tstzrange(from_at, to_at) with &&)
        deferrable initially deferred
);

create index mentorship_mentor on mentorship (mentor);
create index mentorship_apprentice on mentorship (apprentice);
create index mentorship_changed on mentorship (changed_at);

grant select, insert, update on mentorship to ${app};
