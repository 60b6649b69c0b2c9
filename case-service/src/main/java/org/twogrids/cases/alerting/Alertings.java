package org.twogrids.cases.alerting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.twogrids.kernel.directory.Reach;
import org.twogrids.kernel.events.AlertEvent;

/// Whether the people of a case have been told. Beside the case, so that an alert never makes the
/// version stale that somebody is looking at.
@ApplicationScoped
public class Alertings {

    private static final String TOLD =
            """
            insert into case_alerting (case_id, told_at) values (?1, ?2)
            on conflict (case_id) do nothing
            """;

    /// Acknowledged may arrive first: the two are keyed by recipient, not by case.
    private static final String ACKNOWLEDGED =
            """
            insert into case_alerting as known (case_id, told_at, acknowledged_at) values (?1, ?2, ?2)
            on conflict (case_id) do update
               set acknowledged_at = coalesce(known.acknowledged_at, excluded.acknowledged_at)
            """;

    /// Whoever is told of a case may see it.
    private static final String INVOLVE =
            """
            update cases set told = told || cast(?2 as uuid), reach = reach || cast(?3 as varchar)
            where id = ?1 and not (told @> array[cast(?2 as uuid)])
            """;

    private final EntityManager database;

    Alertings(EntityManager database) {
        this.database = database;
    }

    /// PENDING until somebody has been told.
    public Map<UUID, Alerting> of(Collection<UUID> cases) {
        Map<UUID, Alerting> known = new HashMap<>();
        List<?> rows =
                database.createNativeQuery(
                                "select case_id, acknowledged_at is not null from case_alerting"
                                        + " where case_id = any(?1)")
                        .setParameter(1, cases.toArray(UUID[]::new))
                        .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            known.put(
                    (UUID) columns[0],
                    Boolean.TRUE.equals(columns[1]) ? Alerting.ACKNOWLEDGED : Alerting.TOLD);
        }
        return known;
    }

    void told(AlertEvent.Raised raised) {
        note(TOLD, raised.caseId(), raised.at());
        database.createNativeQuery(INVOLVE)
                .setParameter(1, raised.caseId())
                .setParameter(2, raised.recipient())
                .setParameter(3, Reach.member(raised.recipient()))
                .executeUpdate();
    }

    void acknowledged(AlertEvent.Acknowledged noted) {
        note(ACKNOWLEDGED, noted.caseId(), noted.at());
    }

    private void note(String sql, UUID caseId, Instant at) {
        database.createNativeQuery(sql).setParameter(1, caseId).setParameter(2, at).executeUpdate();
    }
}
