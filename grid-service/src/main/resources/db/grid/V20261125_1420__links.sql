-- Which police grids a community grid has to do with. Computed from the boundaries or made by hand;
-- a link ends when a redraw or a person parts the two, it is never deleted.
create table link (
    id          uuid primary key,
    grid        text             not null references area,
    police_grid text             not null references area,
    share       double precision not null check (share between 0 and 1), -- of the grid
    by_hand     boolean          not null,
    from_at     timestamptz      not null,
    to_at       timestamptz check (to_at >= from_at), -- equal where a correction undid it
    hand_end    timestamptz,                          -- from then on a person wants the two apart
    reason      bytea,                                -- sealed
    end_reason  bytea,                                -- sealed
    version     bigint           not null,
    changed_at  timestamptz      not null,
    check (by_hand = (reason is not null)),
    constraint link_once
        exclude using gist (grid with =, police_grid with =, tstzrange(from_at, to_at) with &&)
        deferrable initially deferred
);

create index link_grid on link (grid);
create index link_police_grid on link (police_grid);
create index link_changed on link (changed_at);

grant select, insert, update on link to ${app};
