package org.twogrids.cases.cases;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.twogrids.cases.routing.Workload;

/// Open cases per team and per handler, each second from the ledger that the database keeps
/// whenever a case changes: what it costs does not grow with the cases.
@ApplicationScoped
class WorkloadSnapshot {

    private static final String OPEN =
            """
            select team, handler, cast(sum(cases) as int) from case_workload
             group by team, handler having sum(cases) <> 0
            """;

    /// In one statement: whoever reads meanwhile sees the lines or their sum, and of two replicas
    /// the second finds only what the first has left.
    private static final String SUM_UP =
            """
            with gone as (delete from case_workload returning team, handler, cases)
            insert into case_workload
            select team, handler, sum(cases) from gone
             group by team, handler having sum(cases) <> 0
            """;

    private final EntityManager database;
    private volatile Workload current = Workload.NONE;

    WorkloadSnapshot(EntityManager database) {
        this.database = database;
    }

    Workload current() {
        return current;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void count() {
        Map<UUID, Integer> teams = new HashMap<>();
        Map<UUID, Integer> handlers = new HashMap<>();
        List<?> lines = database.createNativeQuery(OPEN).getResultList();
        for (Object line : lines) {
            Object[] columns = (Object[]) line;
            int cases = (Integer) columns[2];
            if (columns[0] != null) {
                teams.merge((UUID) columns[0], cases, Integer::sum);
            }
            handlers.merge((UUID) columns[1], cases, Integer::sum);
        }
        current = new Workload(teams, handlers);
    }

    @Scheduled(
            every = "30s",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void sumUp() {
        database.createNativeQuery(SUM_UP).executeUpdate();
    }
}
