-- What has been cleared waits for a second look only: it is nobody's work.
create or replace function case_workload_follow() returns trigger
    language plpgsql
    as $$
    begin
        if tg_op = 'UPDATE' and old.open
            and old.status not in ('SETTLED', 'FAILED', 'DONE', 'DISPOSED', 'CLEARED') then
            insert into case_workload values (old.team, old.handler, -1);
        end if;
        if new.open
            and new.status not in ('SETTLED', 'FAILED', 'DONE', 'DISPOSED', 'CLEARED') then
            insert into case_workload values (new.team, new.handler, 1);
        end if;
        return null;
    end
    $$;
