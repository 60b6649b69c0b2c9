-- That one person must see to a post in which nobody answers, or soon nobody will: one row for each gap and recipient.
create table staffing_alert (
    id              uuid        primary key,
    gap_id          uuid        not null,
    recipient       uuid        not null,
    area            text        not null,
    role            text        not null,
    kind            text        not null check (kind in ('VACANT', 'EXPIRING')),
    holder          uuid,
    since_at        timestamptz not null, -- nobody answers from then on
    state           text        not null check (state in ('OPEN', 'ACKNOWLEDGED', 'ENDED')),
    said_at         timestamptz not null, -- what was said before is old
    told_on         date        not null, -- raised at most once a day
    raised_at       timestamptz not null,
    acknowledged_at timestamptz,
    unique (gap_id, recipient)
);

create index staffing_alert_mine on staffing_alert (recipient, raised_at);

grant select, insert, update on staffing_alert to ${app};
