package org.twogrids.cases.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseTexts;
import org.twogrids.kernel.privacy.TextTokens;

/// Each second: what was said anew can be found. Beside the command that took it in, so that
/// flagging costs no more; any number of replicas share the work.
@ApplicationScoped
class TokenRound {

    private static final int BATCH = 20;

    /// Between batches: what a busy second has left is no burst that those who flag wait for.
    private static final Duration REST = Duration.ofMillis(30);

    private static final String WAITING =
            """
            select case_id from case_search_due where at <= now()
             order by at limit ?1 for update skip locked
            """;

    /// Held until the tokens are there: a case can't turn restricted in between and keep them. One
    /// that somebody is at work on waits for the next round.
    private static final String HELD =
            """
            select id, reach, lon, lat from cases
             where id = any(?1) and not restricted for share skip locked
            """;

    private static final Logger LOG = Logger.getLogger(TokenRound.class);

    private final EntityManager database;
    private final CaseTexts texts;
    private final TextTokens tokens;

    TokenRound(EntityManager database, CaseTexts texts, TextTokens tokens) {
        this.database = database;
        this.texts = texts;
        this.tokens = tokens;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws InterruptedException {
        while (QuarkusTransaction.requiringNew().call(this::batch) == BATCH) {
            Thread.sleep(REST);
        }
    }

    /// @return how many have been made findable
    private int batch() {
        List<?> due = database.createNativeQuery(WAITING).setParameter(1, BATCH).getResultList();
        UUID[] waiting = due.stream().map(UUID.class::cast).toArray(UUID[]::new);
        if (waiting.length == 0) {
            return 0;
        }
        List<?> held = database.createNativeQuery(HELD).setParameter(1, waiting).getResultList();
        List<CaseTokens> made = tokens(held.stream().map(Object[].class::cast).toList());
        made.forEach(database::persist);
        remove(made.stream().map(CaseTokens::caseId).toArray(UUID[]::new));
        return made.size();
    }

    private List<CaseTokens> tokens(List<Object[]> rows) {
        List<UUID> ids = rows.stream().map(row -> (UUID) row[0]).toList();
        Map<UUID, CaseTexts.Sealed> sealed = texts.sealed(ids);
        return rows.stream().flatMap(row -> Stream.ofNullable(tokens(row, sealed))).toList();
    }

    /// @return null where the words do not open: they are tried again later, and hold nobody up
    private @Nullable CaseTokens tokens(Object[] row, Map<UUID, CaseTexts.Sealed> sealed) {
        UUID id = (UUID) row[0];
        try {
            Set<Integer> all = new TreeSet<>();
            Stream.ofNullable(sealed.get(id))
                    .flatMap(it -> it.open().all())
                    .forEach(part -> all.addAll(tokens.of(part)));
            return new CaseTokens(
                    id, List.of((String[]) row[1]), (Double) row[2], (Double) row[3], all);
        } catch (IllegalStateException e) {
            LOG.errorf(e, "Case %s could not be made findable; tried again in an hour", id);
            database.createNativeQuery(
                            "update case_search_due set at = now() + interval '1 hour'"
                                    + " where case_id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
            return null;
        }
    }

    private void remove(UUID[] done) {
        database.createNativeQuery("delete from case_search_due where case_id = any(?1)")
                .setParameter(1, done)
                .executeUpdate();
    }
}
