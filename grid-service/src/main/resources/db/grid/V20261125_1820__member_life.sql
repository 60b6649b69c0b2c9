-- Members come by invitation, are suspended, come back and leave; duplicates are merged. A login is linked when the
-- invitation is taken up. Stays are the times in which somebody belongs to the directory: what is published of a
-- member is cut to them, so that a suspension ends access wherever the directory is read.
alter table member alter column login drop not null;
alter table member add column state text not null default 'ACTIVE';
alter table member add column survivor uuid references member check (survivor <> id);

create index member_survivor on member (survivor) where survivor is not null;

create table member_stay (
    member  uuid        not null references member,
    from_at timestamptz not null,
    to_at   timestamptz check (to_at > from_at),
    began   text        not null,
    primary key (member, from_at),
    exclude using gist (member with =, tstzrange(from_at, to_at) with &&) deferrable initially deferred
);

insert into member_stay
select member, min(from_at), null, 'ENTERED' from member_period group by member;

-- The code on the slip is the signed id of the row; it is stored nowhere.
create table member_invitation (
    id         uuid primary key,
    member     uuid        not null references member,
    issued_by  text        not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz
);

create unique index member_invitation_open on member_invitation (member) where ended_at is null;

-- What became of a member, by whom and why. Rows are only ever added.
create table member_change (
    id         uuid primary key,
    member     uuid        not null references member,
    version    bigint      not null,
    act        text        not null,
    reason     bytea, -- sealed
    changed_by text        not null,
    changed_at timestamptz not null
);

create index member_change_of on member_change (member, id);

create table member_training (
    id           uuid primary key,
    member       uuid  not null references member,
    course       bytea not null, -- sealed
    completed_on date  not null,
    valid_until  date check (valid_until >= completed_on),
    entered_by   text  not null
);

create index member_training_of on member_training (member);

create index posting_member on posting (member);
create index team_seat_member on team_seat (member);
create index duty_member on duty (member);

grant select, insert, update on member_stay, member_invitation to ${app};
grant select, insert on member_change, member_training to ${app};
