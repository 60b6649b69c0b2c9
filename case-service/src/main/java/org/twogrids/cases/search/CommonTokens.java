package org.twogrids.cases.search;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Tokens that stand in so many cases that to look them up narrows a search the least and takes
/// longest, as far as the database's own statistics know them.
@ApplicationScoped
class CommonTokens {

    /// More shares than elements: the last are the least, the greatest and that of no value.
    private static final String KNOWN =
            """
            select token
              from pg_stats,
                   unnest(cast(cast(most_common_elems as text) as int[]), most_common_elem_freqs)
                       as known (token, share)
             where schemaname = current_schema() and tablename = 'case_search'
               and attname = 'tokens' and token is not null and share > ?1
            """;

    private final EntityManager database;
    private final double share;
    private volatile Set<Integer> known = Set.of();

    CommonTokens(EntityManager database, SearchConfig config) {
        this.database = database;
        this.share = config.common();
    }

    Set<Integer> known() {
        return known;
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void read() {
        List<?> tokens = database.createNativeQuery(KNOWN).setParameter(1, share).getResultList();
        known = tokens.stream().map(Integer.class::cast).collect(Collectors.toUnmodifiableSet());
    }
}
