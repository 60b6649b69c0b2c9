package org.twogrids.cases.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.kernel.directory.Reach;

/// Cases that can be found: none that is restricted, whoever asks, and, but for what is told of no
/// one in particular, none out of reach.
@ApplicationScoped
class SearchedCases {

    private final EntityManager database;

    SearchedCases(EntityManager database) {
        this.database = database;
    }

    /// @return ids, the newest first; words may still prove not to stand there
    List<UUID> newest(Reach mine, Criteria wanted, int limit) {
        List<Object> values = new ArrayList<>();
        values.add(mine.toArray());
        return query(
                        "select id.value from Case where array_intersects(reach, ?1)"
                                + " and not restricted"
                                + wanted.condition(values)
                                + " order by id.value desc",
                        UUID.class,
                        values)
                .setMaxResults(limit)
                .getResultList();
    }

    /// Cases of a group of categories around a place, the newest first.
    List<Nearby> near(Reach mine, Circle place, String group, Instant since, int limit) {
        List<Object> values = new ArrayList<>();
        values.add(mine.toArray());
        values.add(group + "%");
        values.add(since);
        return query(
                        """
                        select c, t.tokens from CaseTokens t join Case c on c.id.value = t.caseId
                         where array_intersects(t.reach, ?1) and array_intersects(c.reach, ?1)
                           and not c.restricted
                           and c.status not in ('WITHDRAWN', 'MERGED')
                           and c.category like ?2 and c.occurrence.occurredAt >= ?3
                           and %s
                         order by t.caseId desc
                        """
                                .formatted(place.condition("t", values)),
                        Object[].class,
                        values)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Nearby((Case) row[0], set(row[1])))
                .toList();
    }

    /// Empty for a restricted case, and for one whose words wait for their round.
    Optional<Set<Integer>> tokens(CaseId id) {
        return database.createQuery(
                        """
                        select t.tokens from CaseTokens t join Case c on c.id.value = t.caseId
                         where t.caseId = ?1 and not c.restricted
                        """,
                        Object.class)
                .setParameter(1, id.value())
                .getResultStream()
                .map(SearchedCases::set)
                .findFirst();
    }

    /// What was settled of a category, wherever it was, the newest first.
    List<Settled> settled(String category, CaseId but, int limit) {
        return query(
                        """
                        select t.caseId, t.tokens, c.hangsIn.grid, c.status, c.receivedAt,
                               c.aftercare.endedAt
                          from CaseTokens t join Case c on c.id.value = t.caseId
                         where c.category = ?1 and c.id.value <> ?2 and not c.restricted
                           and c.status in ('SETTLED', 'CLOSED')
                           and exists (select 1 from JournalEntry j where j.caseId = t.caseId
                                          and j.kind in ('SETTLED', 'AGREED'))
                         order by t.caseId desc
                        """,
                        Object[].class,
                        List.of(category, but.value()))
                .setMaxResults(limit)
                .getResultStream()
                .map(Settled::of)
                .toList();
    }

    /// What was done in those cases, in order: kinds and codes of the journal.
    List<Step> steps(List<UUID> cases) {
        return query(
                        "select caseId, kind, subjects from JournalEntry where caseId in ?1"
                                + " order by id",
                        Object[].class,
                        List.of(cases))
                .getResultStream()
                .map(row -> new Step((UUID) row[0], (String) row[1], strings(row[2])))
                .toList();
    }

    /// Planned for the words at hand: some stand in every tenth case, most in hardly any.
    private <T> TypedQuery<T> query(String text, Class<T> type, List<Object> values) {
        database.createNativeQuery("set local plan_cache_mode = force_custom_plan").executeUpdate();
        TypedQuery<T> query = database.createQuery(text, type);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    private static Set<Integer> set(Object tokens) {
        Set<Integer> all = new HashSet<>();
        ((List<?>) tokens).forEach(it -> all.add((Integer) it));
        return all;
    }

    private static List<String> strings(Object subjects) {
        return ((List<?>) subjects).stream().map(String::valueOf).toList();
    }

    record Nearby(Case about, Set<Integer> tokens) {}
}
