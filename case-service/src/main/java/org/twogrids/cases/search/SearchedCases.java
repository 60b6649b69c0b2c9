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
import org.twogrids.cases.cases.Visibility;
import org.twogrids.kernel.directory.Reach;

/// Cases that can be found: none that is restricted, whoever asks, and, but for what is told of no
/// one in particular, none out of reach.
@ApplicationScoped
class SearchedCases {

    private static final String WITHIN = Visibility.within("c.", 1) + " and not c.restricted";
    private static final String CASES = "select c.id.value from Case c where " + WITHIN;

    private final EntityManager database;
    private final CommonTokens common;
    private final int newest;

    SearchedCases(EntityManager database, CommonTokens common, SearchConfig config) {
        this.database = database;
        this.common = common;
        this.newest = config.newest();
    }

    /// Words that stand everywhere are soon met when one goes through the newest cases, and
    /// take long by the index of words; with those that hardly stand anywhere, or hardly ever
    /// together, it is the other way round, and the database cannot tell which is which. So the
    /// newest are gone through, and where that does not fill a page, the index is asked for all
    /// that are older.
    ///
    /// @param page as many fill one
    /// @param limit so many at most
    Candidates newest(Reach mine, Criteria wanted, int page, int limit) {
        int oneMore = limit + 1;
        if (!wanted.isSpecific()) {
            List<Object> values = new ArrayList<>();
            values.add(mine.toArray());
            String condition = wanted.condition(values);
            return some(
                    ids(CASES + condition + " order by c.id.value desc", values, oneMore),
                    limit,
                    Optional.empty());
        }
        Optional<UUID> oldest = oldestOfTheNewest(wanted);
        setLocally("enable_bitmapscan = off"); // the index would be read for all words to the end
        List<UUID> ids = new ArrayList<>(found(mine, wanted, ">=", oldest, oneMore));
        setLocally("enable_bitmapscan to default");
        if (oldest.isPresent() && ids.size() < page) {
            Criteria rare = wanted.without(common.known());
            ids.addAll(found(mine, rare, "<", oldest, oneMore - ids.size()));
            oldest = Optional.empty();
        }
        return some(ids, limit, oldest);
    }

    private static Candidates some(List<UUID> ids, int limit, Optional<UUID> next) {
        return ids.size() > limit
                ? new Candidates(ids.subList(0, limit), Optional.of(ids.get(limit - 1)))
                : new Candidates(ids, next);
    }

    /// Whoever's they are: to look which are within reach would take longest for whom the fewest
    /// are. Empty where there are not so many.
    private Optional<UUID> oldestOfTheNewest(Criteria wanted) {
        List<Object> values = new ArrayList<>(wanted.filter().before());
        String before = values.isEmpty() ? "" : " where caseId < ?1";
        return query(
                        "select caseId from CaseTokens" + before + " order by caseId desc",
                        UUID.class,
                        values)
                .setFirstResult(newest - 1)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /// By what lies beside the cases first, in order, then the cases themselves until there are
    /// enough. How often a single token stands somewhere the database knows, and so whether to
    /// go through the cases or through the index; of several it does not know how often they meet.
    ///
    /// @param side on which side of the boundary: `<` or `>=`
    private List<UUID> found(
            Reach mine, Criteria wanted, String side, Optional<UUID> boundary, int limit) {
        List<Object> values = new ArrayList<>();
        values.add(mine.toArray());
        StringBuilder hits = new StringBuilder(wanted.found(values));
        boundary.ifPresent(
                id -> {
                    values.add(id);
                    hits.append(" and t.caseId %s ?%d".formatted(side, values.size()));
                });
        String condition = wanted.condition(values);
        String way =
                wanted.isOneToken()
                        ? "with Hit as (%s)"
                        : "with Hit as materialized (%s order by t.caseId desc)";
        String query =
                way.formatted(hits)
                        + " select c.id.value from Hit h join Case c on c.id.value = h.id where "
                        + WITHIN
                        + condition
                        + " order by h.id desc";
        return ids(query, values, limit);
    }

    private List<UUID> ids(String query, List<Object> values, int limit) {
        return query(query, UUID.class, values).setMaxResults(limit).getResultList();
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
                         where array_intersects(t.reach, ?1) and %s
                           and not c.restricted
                           and c.status not in ('WITHDRAWN', 'MERGED')
                           and c.category like ?2 and c.occurrence.occurredAt >= ?3
                           and %s
                         order by t.caseId desc
                        """
                                .formatted(
                                        Visibility.within("c.", 1), place.condition("t", values)),
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
        setLocally("plan_cache_mode = force_custom_plan");
        TypedQuery<T> query = database.createQuery(text, type);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    /// A setting of the database, until the transaction ends.
    private void setLocally(String setting) {
        database.createNativeQuery("set local " + setting).executeUpdate();
    }

    private static Set<Integer> set(Object tokens) {
        Set<Integer> all = new HashSet<>();
        ((List<?>) tokens).forEach(it -> all.add((Integer) it));
        return all;
    }

    private static List<String> strings(Object subjects) {
        return ((List<?>) subjects).stream().map(String::valueOf).toList();
    }

    /// @param ids the newest first; words may still prove not to stand there
    /// @param next there may be more among the cases that are older than this one
    record Candidates(List<UUID> ids, Optional<UUID> next) {}

    record Nearby(Case about, Set<Integer> tokens) {}
}
