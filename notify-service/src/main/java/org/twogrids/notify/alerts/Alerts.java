package org.twogrids.notify.alerts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Risk;

/// All alerts. Whatever leaves here for a person is that person's own.
@ApplicationScoped
public class Alerts implements PanacheRepositoryBase<Alert, AlertId> {

    private static final String CHANGED =
            """
            select a.* from unnest(?1, ?2) as stream (member, seen)
             cross join lateral
                (select * from alert
                  where recipient = stream.member and sequence > stream.seen and not hushed
                  order by sequence limit 500) as a
             order by a.recipient, a.sequence
            """;

    private static final String DUE =
            """
            select distinct case_id from
                (select case_id from alert where due_at <= ?1 and case_id is not null
                  order by due_at limit ?2) as due
            """;

    private static final String GAPS_DUE =
            """
            select distinct gap_id from
                (select gap_id from alert where due_at <= ?1 and gap_id is not null
                  order by due_at limit ?2) as due
            """;

    private static final String SNOOZERS_DUE =
            """
            select distinct recipient from
                (select recipient from alert where snoozed_until <= ?1 and state = 'OPEN'
                  order by snoozed_until limit ?2) as due
            """;

    private static final String TOLD_OF = "select distinct recipient from alert where gap_id = ?1";

    /// How pressing a risk is; the index `alert_urgent` has it in the same words.
    private static final String URGENCY =
            "(case risk when 'RED' then 0 when 'ORANGE' then 1 when 'YELLOW' then 2 else 3 end)";

    private static final String MOST_URGENT =
            """
            select * from alert
             where recipient = ?1 and state = 'OPEN'
               and (%s, acknowledge_by, id) > (?2, ?3, ?4)
             order by %s, acknowledge_by, id
             limit ?5
            """
                    .formatted(URGENCY, URGENCY);

    private static final String PAIRS =
            "select distinct recipient, responsible from alert"
                    + " where kind = 'MENTOR_COPY' and state = 'OPEN'";

    private static final String COPIES =
            """
            select distinct case_id from alert
             where kind = 'MENTOR_COPY' and state = 'OPEN' and recipient = ?1 and responsible = ?2
             limit ?3
            """;

    /// 404 where there is no such alert, it is another's, or it is withheld from the recipient.
    ///
    /// @param id as a caller has written it
    public Alert mine(UUID recipient, String id) {
        return AlertId.parse(id)
                .flatMap(known -> mine(recipient, known))
                .orElseThrow(AlertNotFound::new);
    }

    Optional<Alert> mine(UUID recipient, AlertId id) {
        return find("id = ?1 and recipient = ?2 and not withheld", id, recipient)
                .firstResultOptional();
    }

    /// Every alert of the cases, the earliest first.
    Map<UUID, List<Alert>> of(Collection<UUID> cases) {
        return list("caseId in ?1 order by id.value", cases).stream()
                .collect(groupingBy(Alert::caseId));
    }

    /// Every alert about a post, the earliest first.
    List<Alert> ofGap(UUID gap) {
        return list("vacancy.gap = ?1 order by id.value", gap);
    }

    /// Whoever was told of a post.
    Set<UUID> toldOf(UUID gap) {
        return getSession()
                .createNativeQuery(TOLD_OF, Object.class)
                .setParameter(1, gap)
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .collect(toUnmodifiableSet());
    }

    /// Writes what has changed and lets go of it: the rounds of a batch share one session, and each
    /// query would look through all that earlier ones have left there.
    void settle() {
        flush();
        getEntityManager().clear();
    }

    /// Newest first.
    ///
    /// @param state null for all
    /// @param before the last one of the page before; null for the first page
    List<Alert> page(
            UUID recipient, Alert.@Nullable State state, @Nullable AlertId before, int limit) {
        StringBuilder query = new StringBuilder("recipient = ?1 and not withheld");
        List<Object> values = new ArrayList<>(List.of(recipient));
        if (state != null) {
            values.add(state);
            query.append(" and state = ?").append(values.size());
        }
        if (before != null) {
            values.add(before.value());
            query.append(" and id.value < ?").append(values.size());
        }
        query.append(" order by id.value desc");
        return find(query.toString(), values.toArray()).page(0, limit).list();
    }

    /// Open ones, the most urgent first: by risk, then by what must be acknowledged soonest, then
    /// by what came first.
    List<Alert> mostUrgent(UUID recipient, Urgency after, int limit) {
        return getSession()
                .createNativeQuery(MOST_URGENT, Alert.class)
                .setParameter(1, recipient)
                .setParameter(2, after.risk())
                .setParameter(3, after.acknowledgeBy())
                .setParameter(4, after.id())
                .setParameter(5, limit)
                .getResultList();
    }

    /// How many are open, by risk.
    Map<Risk, Long> open(UUID recipient) {
        Map<Risk, Long> counts = new EnumMap<>(Risk.class);
        getSession()
                .createSelectionQuery(
                        "select a.about.risk, count(a) from Alert a where a.recipient = ?1"
                                + " and a.state = OPEN group by a.about.risk",
                        Object[].class)
                .setParameter(1, recipient)
                .getResultList()
                .forEach(row -> counts.put((Risk) row[0], (Long) row[1]));
        return counts;
    }

    /// What has changed for one recipient since a place in the sequence, at most `limit`, in order.
    public List<Alert> changedSince(UUID recipient, long seen, int limit) {
        return find(
                        "recipient = ?1 and sequence > ?2 and not hushed order by sequence",
                        recipient,
                        seen)
                .page(0, limit)
                .list();
    }

    /// The same for many at once, in order per recipient; at most five hundred for each, the rest
    /// with the next look. Without an end to it the database reads everybody's alerts instead of
    /// the last few of each.
    public List<Alert> changedSince(Map<UUID, Long> seen) {
        List<UUID> members = List.copyOf(seen.keySet());
        return getSession()
                .createNativeQuery(CHANGED, Alert.class)
                .setParameter(1, members.toArray(UUID[]::new))
                .setParameter(2, members.stream().map(seen::get).toArray(Long[]::new))
                .getResultList();
    }

    /// Mentors with open copies, each with the apprentice whose they are.
    public List<Pair> pairs() {
        return getSession().createNativeQuery(PAIRS, Pair.class).getResultList();
    }

    /// Cases of which the mentor has an open copy for the apprentice's sake.
    public List<UUID> casesOf(Pair pair, int limit) {
        return getSession()
                .createNativeQuery(COPIES, Object.class)
                .setParameter(1, pair.mentor())
                .setParameter(2, pair.apprentice())
                .setParameter(3, limit)
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    /// Cases with an alert whose time has come, among the `limit` alerts that wait longest.
    public List<UUID> casesDue(Instant now, int limit) {
        return getSession()
                .createNativeQuery(DUE, Object.class)
                .setParameter(1, now)
                .setParameter(2, limit)
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    /// Posts with an alert whose time has come, among the `limit` alerts that wait longest.
    public List<UUID> gapsDue(Instant now, int limit) {
        return getSession()
                .createNativeQuery(GAPS_DUE, Object.class)
                .setParameter(1, now)
                .setParameter(2, limit)
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    /// Who has put something off for long enough, among the `limit` alerts that wait longest.
    public List<UUID> snoozersDue(Instant now, int limit) {
        return getSession()
                .createNativeQuery(SNOOZERS_DUE, Object.class)
                .setParameter(1, now)
                .setParameter(2, limit)
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    /// What one recipient has put off until then at most.
    List<Alert> snoozedUntil(Instant at, UUID recipient) {
        return list(
                "recipient = ?1 and timing.snoozedUntil <= ?2 and state = OPEN order by id.value",
                recipient,
                at);
    }

    public record Pair(UUID mentor, UUID apprentice) {}
}
