package org.twogrids.cases.cases;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.cases.routing.Workload;

/// Who answers for how many open cases, and of which areas, from the ledger that the database keeps
/// whenever a case changes: what it costs does not grow with the cases.
@ApplicationScoped
class Ledger {

    private static final String WORK =
            """
            select team, handler, cast(sum(work) as int) from case_ledger
             group by team, handler having sum(work) <> 0
            """;

    private static final String GROUPS =
            """
            select grid_path || police_path, team, handler, owner, officer from case_ledger
             group by grid_path, police_path, team, handler, owner, officer having sum(open) <> 0
            """;

    /// In one statement: whoever reads meanwhile sees the lines or their sum, and of two replicas
    /// the second finds only what the first has left.
    private static final String SUM_UP =
            """
            with gone as (delete from case_ledger returning *)
            insert into case_ledger
            select grid_path, police_path, team, handler, owner, officer, sum(open), sum(work)
              from gone
             group by grid_path, police_path, team, handler, owner, officer
            having sum(open) <> 0 or sum(work) <> 0
            """;

    private final EntityManager database;
    private volatile Workload workload = Workload.NONE;

    Ledger(EntityManager database) {
        this.database = database;
    }

    /// Open cases per team and per handler, a second old at most.
    Workload workload() {
        return workload;
    }

    /// Who answers together for which areas, over all open cases; the groups are few.
    List<Group> groups() {
        List<?> rows = database.createNativeQuery(GROUPS).getResultList();
        return rows.stream().map(row -> Group.of((Object[]) row)).toList();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void count() {
        Map<UUID, Integer> teams = new HashMap<>();
        Map<UUID, Integer> handlers = new HashMap<>();
        List<?> lines = database.createNativeQuery(WORK).getResultList();
        for (Object line : lines) {
            Object[] columns = (Object[]) line;
            int cases = (Integer) columns[2];
            if (columns[0] != null) {
                teams.merge((UUID) columns[0], cases, Integer::sum);
            }
            handlers.merge((UUID) columns[1], cases, Integer::sum);
        }
        workload = new Workload(teams, handlers);
    }

    @Scheduled(
            every = "30s",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void sumUp() {
        database.createNativeQuery(SUM_UP).executeUpdate();
    }

    /// @param areas of both hierarchies
    record Group(List<String> areas, Responsible responsible) {

        private static Group of(@Nullable Object[] row) {
            return new Group(
                    List.of((String[]) Objects.requireNonNull(row[0])),
                    new Responsible(
                            (UUID) row[1],
                            (UUID) Objects.requireNonNull(row[2]),
                            (UUID) Objects.requireNonNull(row[3]),
                            (UUID) row[4]));
        }
    }
}
