package org.twogrids.cases.visits;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.twogrids.cases.cases.Aftercare;

/// Which parties are still to be heard, and when enough has been tried (M9).
final class VisitPolicy {

    /// After so many tries on different days a leader may put the case away.
    private static final int TRIES = 3;

    /// A visit may come that much before the day on which it is due.
    private static final Duration EARLY = Duration.ofDays(3);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private VisitPolicy() {}

    static boolean isTooEarly(Instant visitedAt, Instant due) {
        return visitedAt.isBefore(due.minus(EARLY));
    }

    /// @return the parties not yet heard in the round that is due
    static List<Integer> waiting(List<ReturnVisit> visits, Aftercare now, int parties) {
        Set<Integer> heard =
                visits.stream()
                        .filter(visit -> visit.isOf(now) && visit.isHeard())
                        .map(ReturnVisit::party)
                        .collect(toSet());
        return IntStream.range(0, parties).filter(it -> !heard.contains(it)).boxed().toList();
    }

    /// Whether everybody who is still to be heard was looked for on three different days
    /// since the matter ended; of an anonymous report there is nobody to look for.
    static boolean isTriedEnough(List<ReturnVisit> visits, Aftercare now, List<Integer> waiting) {
        Map<Integer, Set<LocalDate>> tries =
                visits.stream()
                        .filter(visit -> visit.ending() == now.endings() && !visit.isHeard())
                        .collect(
                                groupingBy(
                                        ReturnVisit::party,
                                        mapping(
                                                it -> LocalDate.ofInstant(it.visitedAt(), ZONE),
                                                toSet())));
        return waiting.stream()
                .allMatch(party -> tries.getOrDefault(party, Set.of()).size() >= TRIES);
    }
}
