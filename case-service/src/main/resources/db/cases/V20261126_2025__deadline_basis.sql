-- The calendars and the settings by which deadlines were computed, by the name that the journal has of them.
create table deadline_basis (
    name          text        primary key,
    kind          text        not null check (kind in ('CALENDAR', 'POLICY')),
    content       text        not null,
    first_used_at timestamptz not null
);
grant select, insert on deadline_basis to ${app};
