package org.twogrids.cases.cases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.twogrids.cases.deadlines.ClockChange;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.kernel.directory.DirectoryView;

/// The running clocks of all cases.
@ApplicationScoped
class Clocks implements PanacheRepositoryBase<DeadlineEntry, DeadlineEntry.Key> {

    private static final List<String> COUNTING_DAYS =
            Stream.of(Deadline.Kind.values())
                    .filter(Deadline.Kind::countsDays)
                    .map(Enum::name)
                    .toList();

    private static final String DUE =
            """
            select distinct case_id from
                (select case_id from case_clock where next_at <= ?1
                  order by next_at limit ?2) as due
            """;

    private static final String ON_A_DAY =
            """
            select distinct case_id from case_clock
             where case_id > ?1 and kind in ?2 and due > ?3 and paused_at is null
               and cast(due at time zone ?4 as date) = any(?5)
             order by case_id limit ?6
            """;

    /// The clocks of each case, the next first.
    Map<UUID, List<Deadline>> of(Collection<Case> cases) {
        return list("caseId in ?1 order by due", cases.stream().map(it -> it.id().value()).toList())
                .stream()
                .collect(
                        groupingBy(
                                DeadlineEntry::caseId, mapping(DeadlineEntry::deadline, toList())));
    }

    /// The clocks of a case that has none yet.
    void start(CaseId id, List<Deadline> deadlines, Instant since) {
        deadlines.forEach(it -> persist(new DeadlineEntry(id, it, since)));
    }

    /// Whoever changes a case's clocks has locked the case.
    ///
    /// @return those that others have been told of and that run so no more
    List<Deadline> follow(CaseId id, ClockChange change, Instant since) {
        Map<Deadline.Clock, DeadlineEntry> running =
                list("caseId", id.value()).stream()
                        .collect(toMap(it -> it.deadline().clock(), Function.identity()));
        List<Deadline> over = new ArrayList<>();
        running.values().stream()
                .filter(it -> change.stops(it.deadline().clock()))
                .forEach(
                        it -> {
                            ended(it, over);
                            delete(it);
                        });
        for (Deadline next : change.started()) {
            DeadlineEntry before = running.get(next.clock());
            if (before == null) {
                persist(new DeadlineEntry(id, next, since));
            } else if (!before.runsUntil(next.due())) {
                ended(before, over);
                before.restart(next.due(), since);
            }
        }
        ClockChange.Pause pause = change.pause();
        DeadlineEntry standing =
                pause == null ? null : running.get(new Deadline.Clock(pause.kind(), null));
        if (pause != null && standing != null) {
            standing.pause(since, pause.until());
        }
        return over;
    }

    /// Each slip gets the clock that the journal of its case says it has.
    ///
    /// @return those that others have been told of and that run no more
    List<Deadline> eachSlip(CaseId id, List<JournalEntry> journal) {
        Map<Deadline.Clock, DeadlineEntry> slips = new LinkedHashMap<>();
        for (JournalEntry entry : journal) {
            ClockChange change = entry.clocks();
            slips.keySet().removeIf(change::stops);
            change.started().stream()
                    .filter(it -> it.slip() != null)
                    .forEach(it -> slips.put(it.clock(), new DeadlineEntry(id, it, entry.at())));
        }
        List<Deadline> over = new ArrayList<>();
        for (DeadlineEntry running : list("caseId = ?1 and kind = SLIP", id.value())) {
            if (slips.remove(running.deadline().clock()) == null) {
                ended(running, over);
                delete(running);
            }
        }
        persist(slips.values());
        return over;
    }

    /// Cases with a clock that has something to say, among the `limit` clocks that wait longest.
    List<UUID> due(Instant now, int limit) {
        return getSession()
                .createNativeQuery(DUE, Object.class)
                .setParameter(1, now)
                .setParameter(2, limit)
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    /// Cases after the given one, in order, with a clock that counts days, lies ahead and ends on
    /// one of these.
    List<UUID> endingOn(LocalDate[] days, Instant now, UUID after, int limit) {
        return getSession()
                .createNativeQuery(ON_A_DAY, Object.class)
                .setParameter(1, after)
                .setParameter(2, COUNTING_DAYS)
                .setParameter(3, now)
                .setParameter(4, DirectoryView.ZONE.getId())
                .setParameter(5, days)
                .setParameter(6, limit)
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    List<Deadline> of(CaseId id) {
        return list("caseId = ?1 order by due", id.value()).stream()
                .map(DeadlineEntry::deadline)
                .toList();
    }

    /// The one of the case that stands still, if any.
    Optional<Deadline> paused(CaseId id) {
        return list("caseId = ?1 and pausedAt is not null", id.value()).stream()
                .map(DeadlineEntry::deadline)
                .findFirst();
    }

    /// Those of these cases that have something to say.
    Map<UUID, List<DeadlineEntry>> due(Collection<Case> cases, Instant now) {
        return list(
                        "caseId in ?1 and nextAt <= ?2 order by due",
                        cases.stream().map(it -> it.id().value()).toList(),
                        now)
                .stream()
                .collect(groupingBy(DeadlineEntry::caseId));
    }

    private static void ended(DeadlineEntry clock, List<Deadline> over) {
        if (clock.isAnnounced()) {
            over.add(clock.announced());
        }
    }
}
