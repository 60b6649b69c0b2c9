-- The open work of teams and handlers as a ledger: what a command changes is added as a line, so that
-- no two commands wait for one counter; a round sums the lines up. The sum of all lines is the work.
create table case_workload (
    team    uuid,
    handler uuid not null,
    cases   int  not null
);

grant select, insert, delete on case_workload to ${app};

-- Whoever writes a case, and by whatever way. Work that only waits for its return visit is done.
create function case_workload_follow() returns trigger
    language plpgsql
    as $$
    begin
        if tg_op = 'UPDATE' and old.open
            and old.status not in ('SETTLED', 'FAILED', 'DONE', 'DISPOSED') then
            insert into case_workload values (old.team, old.handler, -1);
        end if;
        if new.open and new.status not in ('SETTLED', 'FAILED', 'DONE', 'DISPOSED') then
            insert into case_workload values (new.team, new.handler, 1);
        end if;
        return null;
    end
    $$;

create trigger case_workload_taken_on after insert on cases
    for each row execute function case_workload_follow();

create trigger case_workload_changed after update on cases
    for each row when (old.open <> new.open or old.status <> new.status
        or old.handler <> new.handler or old.team is distinct from new.team)
    execute function case_workload_follow();

insert into case_workload
select team, handler, count(*) from cases
 where open and status not in ('SETTLED', 'FAILED', 'DONE', 'DISPOSED')
 group by team, handler;
