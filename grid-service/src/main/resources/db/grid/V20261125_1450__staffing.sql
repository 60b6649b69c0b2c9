-- Posts in which nobody answers, or soon nobody will, as long as that lasts: so that each is announced once a day.
create table staffing_gap (
    id       uuid primary key,
    area     text        not null references area,
    role     text        not null,
    since_at timestamptz not null, -- nobody answers from then on
    holder   uuid references member,
    seen_at  timestamptz not null,
    told_on  date,                 -- null until it was announced
    told_as  text,
    ended_at timestamptz
);

create unique index staffing_gap_open on staffing_gap (area, role) where ended_at is null;

grant select, insert, update on staffing_gap to ${app};
