package org.twogrids.cases.alerting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.twogrids.kernel.directory.Reach;
import org.twogrids.kernel.events.AlertEvent;

/// Whether the people of a case have been told. Beside the case, so that an alert never makes the
/// version stale that somebody is looking at.
@ApplicationScoped
public class Alertings {

    private static final String TOLD =
            """
            insert into case_alerting (case_id, told_at)
            select case_id, min(at) from unnest(?1, ?2) as told (case_id, at)
             group by case_id order by case_id
            on conflict (case_id) do nothing
            """;

    /// Acknowledged may arrive first: the two are keyed by recipient, not by case.
    private static final String ACKNOWLEDGED =
            """
            insert into case_alerting as known (case_id, told_at, acknowledged_at)
            select case_id, min(at), min(at) from unnest(?1, ?2) as noted (case_id, at)
             group by case_id order by case_id
            on conflict (case_id) do update
               set acknowledged_at = coalesce(known.acknowledged_at, excluded.acknowledged_at)
            """;

    /// Whoever is told in the place of somebody who answers may see the case; many may already, and
    /// those rows are left alone. The rows are locked in one order everywhere.
    private static final String INVOLVE =
            """
            with locked as (
                select id, reach from cases where id = any(?1) order by id for no key update
            ), news as (
                select id, array_agg(distinct member) as members,
                       array_agg(distinct token)::varchar[] as tokens
                  from unnest(?1, ?2, ?3) as alert (case_id, member, token)
                  join locked on id = case_id and token <> all (reach)
                 group by id
            )
            update cases set told = told || news.members, reach = reach || news.tokens
              from news where cases.id = news.id
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

    void told(List<AlertEvent.Raised> raised) {
        if (raised.isEmpty()) {
            return;
        }
        note(TOLD, cases(raised), raised.stream().map(AlertEvent.Raised::at));
        involve(raised.stream().filter(AlertEvent.Raised::isInPlaceOf).toList());
    }

    /// Not those who answer: they see the case as long as they do, and news of their alerts may
    /// come only after somebody else has taken their place.
    private void involve(List<AlertEvent.Raised> substitutes) {
        if (substitutes.isEmpty()) {
            return;
        }
        List<UUID> recipients = substitutes.stream().map(AlertEvent.Raised::recipient).toList();
        database.createNativeQuery(INVOLVE)
                .setParameter(1, cases(substitutes))
                .setParameter(2, recipients.toArray(UUID[]::new))
                .setParameter(3, recipients.stream().map(Reach::member).toArray(String[]::new))
                .executeUpdate();
    }

    void acknowledged(List<AlertEvent.Acknowledged> noted) {
        if (!noted.isEmpty()) {
            note(ACKNOWLEDGED, cases(noted), noted.stream().map(AlertEvent.Acknowledged::at));
        }
    }

    private static UUID[] cases(List<? extends AlertEvent> news) {
        return news.stream().map(AlertEvent::caseId).toArray(UUID[]::new);
    }

    private void note(String sql, UUID[] cases, Stream<Instant> at) {
        database.createNativeQuery(sql)
                .setParameter(1, cases)
                .setParameter(2, at.toArray(Instant[]::new))
                .executeUpdate();
    }
}
