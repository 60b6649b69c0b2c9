-- Who has reported a matter after the first, and the case in which one that was flagged twice goes on.
alter table cases
    add column other_reporters uuid[] not null default '{}',
    add column merged_into     uuid   references cases;

create index cases_merged_into on cases (merged_into) where merged_into is not null;

-- Which cases belong together, and why: the reason once for those who answer for the one, once for the other.
-- Rows are only ever added.
create table case_link (
    id         uuid        primary key,
    kind       text        not null,
    one        uuid        not null references cases,
    other      uuid        not null references cases,
    one_note   uuid        not null references case_note,
    other_note uuid        not null references case_note,
    linked_by  uuid        not null,
    linked_at  timestamptz not null,
    check (one <> other)
);

create index case_link_one on case_link (one);
create index case_link_other on case_link (other);
create unique index case_link_related on case_link (least(one, other), greatest(one, other)) where kind = 'RELATED';

grant select, insert on case_link to ${app};

-- Whoever writes a case, and by whatever way: what was merged into a case that turns restricted is for those who
-- are part of it and nobody else; and a case is found by the words of what was merged into it.
create function case_merged_follow() returns trigger
    language plpgsql
    as $$
    begin
        if new.restricted and not old.restricted then
            update cases
               set restricted = true,
                   reach = array(select token from unnest(reach) as token where token like 'm:%')
             where merged_into = new.id and not restricted;
        end if;
        if new.merged_into is distinct from old.merged_into then
            delete from case_search where case_id = new.merged_into;
            insert into case_search_due (case_id)
                select id from cases
                 where id = new.merged_into and not restricted and length(narrative) > 0
                on conflict do nothing;
        end if;
        return null;
    end
    $$;

create trigger case_merged_changed after update on cases
    for each row when (old.restricted is distinct from new.restricted
        or old.merged_into is distinct from new.merged_into)
    execute function case_merged_follow();
