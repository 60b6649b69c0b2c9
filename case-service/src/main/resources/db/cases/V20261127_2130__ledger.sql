-- Who answers for how many open cases, and of which areas, as a ledger: what a command changes is
-- added as a line, so that no two commands wait for one counter; a round sums the lines up. It takes
-- the place of the ledger of work, and of a look at every open case each minute.
--
-- Work that only waits for its return visit, or for a second look, is done.
create table case_ledger (
    grid_path   varchar[] not null,
    police_path varchar[] not null,
    team        uuid,
    handler     uuid      not null,
    owner       uuid      not null,
    officer     uuid,
    open        int       not null,
    work        int       not null
);

grant select, insert, delete on case_ledger to ${app};

create function case_work(cases) returns int
    language sql immutable
    return case when $1.open
        and $1.status not in ('SETTLED', 'FAILED', 'DONE', 'DISPOSED', 'CLEARED') then 1 else 0 end;

-- Whoever writes a case, and by whatever way.
create function case_ledger_follow() returns trigger
    language plpgsql
    as $$
    begin
        if tg_op = 'UPDATE' and old.open then
            insert into case_ledger values (old.grid_path, old.police_path, old.team, old.handler,
                old.owner, old.officer, -1, -case_work(old));
        end if;
        if new.open then
            insert into case_ledger values (new.grid_path, new.police_path, new.team, new.handler,
                new.owner, new.officer, 1, case_work(new));
        end if;
        return null;
    end
    $$;

create trigger case_ledger_opened after insert on cases
    for each row execute function case_ledger_follow();

create trigger case_ledger_changed after update on cases
    for each row when (old.open <> new.open or old.status <> new.status
        or old.handler <> new.handler or old.owner <> new.owner
        or old.team is distinct from new.team or old.officer is distinct from new.officer
        or old.grid_path <> new.grid_path or old.police_path <> new.police_path)
    execute function case_ledger_follow();

insert into case_ledger
select grid_path, police_path, team, handler, owner, officer, count(*), sum(case_work(cases))
  from cases where open
 group by grid_path, police_path, team, handler, owner, officer;

drop trigger case_workload_taken_on on cases;
drop trigger case_workload_changed on cases;
drop function case_workload_follow();
drop table case_workload;

-- The version before looks here for the work of teams, and finds the sums. To be dropped once it
-- runs nowhere.
create view case_workload as
select team, handler, cast(sum(work) as int) as cases from case_ledger group by team, handler;

grant select on case_workload to ${app};
