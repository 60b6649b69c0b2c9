-- Who sits together in a mediation. Whoever leads it is the handler of the case and has no seat here.
create table mediation_seat (
    id        uuid        primary key,
    mediation uuid        not null references mediation,
    member    uuid        not null,
    part      varchar(20) not null,
    named_by  uuid        not null,
    named_at  timestamptz not null,
    left_at   timestamptz
);
create unique index mediation_seat_taken on mediation_seat (mediation, member) where left_at is null;

grant select, insert, update on mediation_seat to ${app};

-- The parties who want those who help: in the team, and at one meeting.
alter table mediation add column helper_consents int[] not null default '{}';
alter table mediation_session add column consents int[] not null default '{}';

-- Who sees the case while they sit in its mediation.
alter table cases add column seated uuid[] not null default '{}';
