package org.twogrids.cases.cases;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.twogrids.cases.routing.Workload;

/// Open cases per team and per handler, counted each second.
@ApplicationScoped
class WorkloadSnapshot {

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
        current = new Workload(open("responsible.team"), open("responsible.handler"));
    }

    private Map<UUID, Integer> open(String whose) {
        Map<UUID, Integer> counts = new HashMap<>();
        database.createQuery(
                        "select %1$s, count(*) from Case where open and status not in ('SETTLED', 'FAILED', 'DONE', 'DISPOSED')"
                                .concat(" and %1$s is not null group by %1$s")
                                .formatted(whose),
                        Object[].class)
                .getResultList()
                .forEach(row -> counts.put((UUID) row[0], ((Number) row[1]).intValue()));
        return counts;
    }
}
