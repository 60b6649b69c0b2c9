package org.twogrids.cases.protection;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.twogrids.cases.cases.Forbidden;
import org.twogrids.cases.cases.MediablePolicy;
import org.twogrids.cases.cases.UnknownParty;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.kernel.events.Role;

/// What the Anti-Domestic-Violence Law asks for of letters and orders, and their clocks.
final class ProtectionPolicy {

    private static final int MONTHS = 6;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ProtectionConfig config;

    ProtectionPolicy(ProtectionConfig config) {
        this.config = config;
    }

    /// A letter is the police's (art. 16), an order holds for six months at most (art. 30).
    static void require(Issue issue, int parties, Set<Role> roles, LocalDate today) {
        if (issue.victim() >= parties
                || issue.bound() >= parties
                || issue.victim().equals(issue.bound())) {
            throw new UnknownParty("party");
        }
        if (issue.issuedOn().isAfter(today)) {
            throw new WrongDay();
        }
        LocalDate until = issue.validUntil();
        if (issue.kind() == Issue.Kind.WARNING_LETTER) {
            if (until != null) {
                throw new EndMissing();
            }
            if (!MediablePolicy.isPolice(roles)) {
                throw new Forbidden(Forbidden.Rule.WARNED_BY_POLICE);
            }
        } else if (until == null || until.isBefore(issue.issuedOn())) {
            throw new EndMissing();
        } else if (until.isAfter(issue.issuedOn().plusMonths(MONTHS))) {
            throw new Forbidden(Forbidden.Rule.SIX_MONTHS);
        }
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /// Which visit of the party comes next, 0 for the first.
    static int round(Paper paper, int party, List<ProtectionVisit> visits) {
        return (int)
                visits.stream()
                        .filter(it -> it.paper().equals(paper.id()) && it.party() == party)
                        .count();
    }

    /// All clocks of the letters and orders in force: of each kind the one that ends first.
    List<Deadline> clocks(List<Paper> papers, List<ProtectionVisit> visits) {
        Collection<Deadline> first =
                papers.stream()
                        .filter(Paper::isInForce)
                        .flatMap(paper -> clocks(paper, visits))
                        .collect(
                                toMap(
                                        Deadline::kind,
                                        it -> it,
                                        BinaryOperator.minBy(comparing(Deadline::due))))
                        .values();
        return first.stream().sorted(comparing(Deadline::due)).toList();
    }

    private Stream<Deadline> clocks(Paper paper, List<ProtectionVisit> visits) {
        LocalDate issued = paper.issuedOn();
        Instant served = paper.servedAt();
        LocalDate until = paper.validUntil();
        Stream<Deadline> service =
                served == null
                        ? endOf(
                                Deadline.Kind.SERVE_PAPER,
                                issued.plusDays(config.serveWithinDays()))
                        : visits(paper, day(served), visits);
        Stream<Deadline> committee =
                paper.committeeToldAt() == null
                        ? endOf(
                                Deadline.Kind.TELL_COMMITTEE,
                                issued.plusDays(config.tellCommitteeWithinDays()))
                        : Stream.empty();
        Stream<Deadline> end =
                until == null
                        ? Stream.empty()
                        : endOf(
                                Deadline.Kind.PROTECTION_ENDS,
                                until.minusDays(config.askBeforeEndDays()));
        return Stream.of(service, committee, end).flatMap(part -> part);
    }

    /// The next visit of whoever was visited less often.
    private Stream<Deadline> visits(Paper paper, LocalDate served, List<ProtectionVisit> visits) {
        List<Integer> days =
                paper.kind() == Issue.Kind.WARNING_LETTER
                        ? config.letterVisits()
                        : config.orderVisits();
        int round =
                Math.min(round(paper, paper.victim(), visits), round(paper, paper.bound(), visits));
        if (round >= days.size()) {
            return Stream.empty();
        }
        LocalDate day = served.plusDays(days.get(round));
        LocalDate until = paper.validUntil();
        return until != null && day.isAfter(until)
                ? Stream.empty()
                : endOf(Deadline.Kind.PROTECTION_VISIT, day);
    }

    private static Stream<Deadline> endOf(Deadline.Kind kind, LocalDate day) {
        return Stream.of(new Deadline(kind, day.plusDays(1).atStartOfDay(ZONE).toInstant()));
    }
}
