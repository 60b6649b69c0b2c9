package org.twogrids.cases.cases;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Timeouts;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.routing.Anchor;
import org.twogrids.cases.routing.HangsIn;
import org.twogrids.cases.routing.Point;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.Reach;

/// All cases. Whatever leaves here for a person has passed the one rule of access,
/// [Visibility].
@ApplicationScoped
class Cases implements PanacheRepositoryBase<Case, CaseId> {

    Optional<Case> within(Reach mine, CaseId id) {
        return find("id = ?1 and " + Visibility.within("", 2), id, mine.toArray())
                .firstResultOptional();
    }

    /// The row is locked first: the order of its events is the order of commits.
    Optional<Case> lockWithin(Reach mine, CaseId id) {
        return find("id = ?1 and " + Visibility.within("", 2), id, mine.toArray())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Case lock(CaseId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    /// Of these whichever nobody is at, locked in one order.
    List<Case> lockFree(Collection<UUID> ids) {
        return find("id.value in ?1 order by id.value", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .list();
    }

    /// Planned for the reach at hand: a coordinator's is nearly every case, a mediator's hardly
    /// any. Whose they are is asked office by office: each has its index, in this order. Whoever
    /// answers for a case has it within reach, but the database takes the two for independent, and
    /// gathers all by both where it could read the newest in order, so this is kept from it.
    List<Case> page(Reach mine, CaseFilter filter, int limit) {
        setLocally("plan_cache_mode = force_custom_plan");
        if (filter.answeredBy().isEmpty()) {
            return page(mine, filter, List.of(), limit);
        }
        setLocally("enable_bitmapscan = off");
        return CaseFilter.OFFICES.stream()
                .flatMap(office -> page(mine, filter, List.of(office), limit).stream())
                .distinct()
                .sorted(comparing((Case found) -> found.id().value()).reversed())
                .limit(limit)
                .toList();
    }

    /// A setting of the database, until the transaction ends.
    private void setLocally(String setting) {
        getEntityManager().createNativeQuery("set local " + setting).executeUpdate();
    }

    private List<Case> page(Reach mine, CaseFilter filter, List<String> offices, int limit) {
        StringBuilder query = new StringBuilder(Visibility.within("", 1));
        List<Object> values = new ArrayList<>();
        values.add(mine.toArray());
        filter.narrow("", query, values, offices);
        return find(query + " order by id.value desc", values.toArray()).page(0, limit).list();
    }

    /// Those of the given that are within reach, the newest first.
    List<Case> within(Reach mine, Collection<UUID> ids) {
        return list(
                "id.value in ?1 and " + Visibility.within("", 2) + " order by id.value desc",
                ids,
                mine.toArray());
    }

    List<Party> parties(CaseId id) {
        return getEntityManager()
                .createQuery("from Party where caseId = ?1 order by ordinal", Party.class)
                .setParameter(1, id.value())
                .getResultList();
    }

    List<Party> partiesOf(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("from Party where caseId in ?1 order by ordinal", Party.class)
                .setParameter(1, ids)
                .getResultList();
    }

    Map<CaseId, SealedWords> words(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select id, words from Case where id.value in ?1", Object[].class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(toMap(row -> (CaseId) row[0], row -> (SealedWords) row[1]));
    }

    RoutingEntry routing(CaseId id) {
        return getEntityManager()
                .createQuery(
                        "from RoutingEntry where caseId = ?1 order by id desc", RoutingEntry.class)
                .setParameter(1, id.value())
                .setMaxResults(1)
                .getSingleResult();
    }

    /// Whether mediation has begun in it once.
    boolean wasMediated(CaseId id) {
        return timeline(List.of(id.value())).stream()
                .anyMatch(entry -> entry.kind().equals("MEDIATIONBEGUN"));
    }

    /// What was merged into a case, the first first.
    List<Case> mergedInto(CaseId id) {
        return list("mergedInto = ?1 order by id.value", id.value());
    }

    /// The ids of what was merged into these cases, by the case in which it goes on.
    Map<UUID, List<UUID>> mergedInto(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(
                        "select mergedInto, id.value from Case where mergedInto in ?1",
                        Object[].class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(groupingBy(row -> (UUID) row[0], mapping(row -> (UUID) row[1], toList())));
    }

    List<JournalEntry> journal(CaseId id) {
        return timeline(List.of(id.value()));
    }

    /// The journal of a case and of what was merged into it, in the order in which it happened.
    List<JournalEntry> timeline(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("from JournalEntry where caseId in ?1 order by id", JournalEntry.class)
                .setParameter(1, ids)
                .getResultList();
    }

    /// Notes by case.
    Map<UUID, List<Note>> notes(Map<UUID, List<UUID>> ids) {
        Map<UUID, Note> found =
                getEntityManager()
                        .createQuery("from Note where id in ?1", Note.class)
                        .setParameter(1, ids.values().stream().flatMap(List::stream).toList())
                        .getResultStream()
                        .collect(toMap(Note::id, note -> note));
        Map<UUID, List<Note>> byCase = new HashMap<>();
        ids.forEach(
                (id, notes) ->
                        byCase.put(
                                id,
                                notes.stream()
                                        .flatMap(note -> Stream.ofNullable(found.get(note)))
                                        .toList()));
        return byCase;
    }

    @Nullable Note note(UUID id) {
        return getEntityManager().find(Note.class, id);
    }

    /// Empty where no resident has reported it.
    Optional<CaseResident> resident(CaseId id) {
        return Optional.ofNullable(getEntityManager().find(CaseResident.class, id.value()));
    }

    void add(Object part) {
        getEntityManager().persist(part);
    }

    /// Cases that share a mark with what is searched for; one for each mark that they share.
    ///
    /// @param limit for each mark
    List<UUID> earlier(EarlierCalls.Search search, int limit) {
        if (search.marks().isEmpty()) {
            return List.of();
        }
        List<Object> values =
                new ArrayList<>(List.of(search.after(), search.until(), search.restricted()));
        List<String> ways = new ArrayList<>();
        for (EarlierCalls.Mark mark : search.marks()) {
            ways.add(marked(mark.narrow(values), limit));
        }
        var asked = getSession().createNativeQuery(String.join("union all\n", ways), Object.class);
        for (int i = 0; i < values.size(); i++) {
            asked.setParameter(i + 1, values.get(i));
        }
        return asked.getResultList().stream().map(UUID.class::cast).toList();
    }

    /// In the database's own words: each flag asks, and lists would be translated each time.
    ///
    /// Each mark is followed by itself from its newest case on, and no farther than wanted. Asked
    /// for all marks at once, the database takes a mark that thousands share for a frequent one and
    /// walks through everything that was ever received; asked for a list of them, however short, it
    /// plans anew each time, which takes longer than all the rest of its work for a flag.
    private static String marked(String mark, int limit) {
        return """
        (select e.id from case_party p join cases e on e.id = p.case_id
          where %s and e.received_at > ?1 and e.received_at <= ?2
            and e.status not in ('WITHDRAWN', 'MERGED') and (?3 or not e.restricted)
          order by p.case_id desc limit %d)
        """
                .formatted(mark, limit);
    }

    /// Where open cases hang, by id.
    List<Hanging> hanging(CaseId after, int limit) {
        return getEntityManager()
                .createQuery(
                        "select id.value, occurrence.lon, occurrence.lat, reporter, hangsIn from Case"
                                + " where open and id.value > ?1 order by id.value",
                        Object[].class)
                .setParameter(1, after.value())
                .setMaxResults(limit)
                .getResultStream()
                .map(Hanging::of)
                .toList();
    }

    List<CaseId> openOf(Responsible people) {
        return getEntityManager()
                .createQuery(
                        "select id from Case where open"
                                + " and responsible.handler = ?1 and responsible.owner = ?2",
                        CaseId.class)
                .setParameter(1, people.handler())
                .setParameter(2, people.owner())
                .getResultList();
    }

    /// The place of an open case and the areas in which it was last found to lie.
    record Hanging(CaseId id, @Nullable Point point, UUID reporter, HangsIn hangsIn) {

        static final CaseId BEFORE_ALL = new CaseId(new UUID(0, 0));

        static Hanging of(@Nullable Object[] row) {
            return new Hanging(
                    new CaseId((UUID) Objects.requireNonNull(row[0])),
                    row[1] == null || row[2] == null
                            ? null
                            : new Point((Double) row[1], (Double) row[2]),
                    (UUID) Objects.requireNonNull(row[3]),
                    (HangsIn) Objects.requireNonNull(row[4]));
        }

        boolean isMisplaced(DirectoryView directory, Instant at) {
            return !Anchor.of(directory, point, reporter, hangsIn.gridPath(), at)
                    .hangsIn()
                    .equals(hangsIn);
        }
    }
}
