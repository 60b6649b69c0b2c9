-- By what the words of a case are found: keyed hashes of pairs of characters, beside the case.
-- Restricted cases have none. The reach is a copy for the index; the case's own decides.
create table case_search (
    case_id uuid      primary key references cases on delete cascade,
    reach   varchar[] not null,
    lon     double precision,
    lat     double precision,
    tokens  int[]     not null
);

-- Entered by a round, not by whoever flags: no list of pending entries that a search would have to
-- go through.
create index case_search_words on case_search using gin (reach, tokens) with (fastupdate = off);
create index case_search_place on case_search (lat, lon);

grant select, insert, update, delete on case_search to ${app};

-- Cases whose words wait for it.
create table case_search_due (
    case_id uuid        primary key references cases on delete cascade,
    at      timestamptz not null default now()
);

create index case_search_due_at on case_search_due (at);

grant select, insert, update, delete on case_search_due to ${app};

-- Whoever writes a case, and by whatever way: in the same transaction the words of a restricted one
-- can't be found any more, words that are no longer said neither, and a changed reach is followed.
-- Erased words are empty; nothing is entered of them.
create function case_search_follow() returns trigger
    language plpgsql
    as $$
    declare
        said_anew boolean := tg_op = 'INSERT' or old.restricted
            or old.title is distinct from new.title or old.narrative is distinct from new.narrative;
    begin
        if new.restricted or said_anew then
            delete from case_search where case_id = new.id;
            delete from case_search_due where case_id = new.id;
        end if;
        if new.restricted then
            return null;
        end if;
        if said_anew and length(new.narrative) > 0 then
            insert into case_search_due (case_id) values (new.id);
        elsif not said_anew then
            update case_search set reach = new.reach where case_id = new.id;
        end if;
        return null;
    end
    $$;

create trigger case_search_received after insert on cases
    for each row when (not new.restricted) execute function case_search_follow();

create trigger case_search_changed after update on cases
    for each row when (old.restricted is distinct from new.restricted
        or old.reach is distinct from new.reach
        or old.title is distinct from new.title
        or old.narrative is distinct from new.narrative)
    execute function case_search_follow();

-- An address that is erased can't be found any more.
create function case_search_party() returns trigger
    language plpgsql
    as $$
    begin
        delete from case_search where case_id = old.case_id;
        insert into case_search_due (case_id)
            select id from cases where id = old.case_id and not restricted and length(narrative) > 0
            on conflict do nothing;
        return null;
    end
    $$;

create trigger case_search_party after update or delete on case_party
    for each row execute function case_search_party();

insert into case_search_due (case_id) select id from cases where not restricted;

-- What is settled, for who handles the like.
create index cases_settled on cases (category, id)
    where status in ('SETTLED', 'CLOSED') and not restricted;
