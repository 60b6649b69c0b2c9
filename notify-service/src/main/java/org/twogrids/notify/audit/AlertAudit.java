package org.twogrids.notify.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.AlertEvent;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseEvent.Due;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.notify.alerts.Deadline;
import org.twogrids.notify.audit.Book.Heard;
import org.twogrids.notify.audit.Book.Row;
import org.twogrids.notify.policy.Capacity;
import org.twogrids.notify.policy.DuePolicy;

/// Compares what had to be told with what was told.
///
/// - *Missed*: somebody answered for a case and has no alert of it; an alert is open, and
///   nobody is asked any more although it has not ended under a name; the case was not told
///   of its alert.
/// - *Phantom*: an alert without the case, or on behalf of somebody who never answered for
///   it; or one that others were told of and that does not exist.
final class AlertAudit {

    private final Book book;
    private final Instant now;
    private final Duration grace;
    private final Set<UUID> settled = new HashSet<>();
    private final List<String> missed = new ArrayList<>();
    private final List<String> phantom = new ArrayList<>();

    private AlertAudit(Book book, Instant now, Duration grace) {
        this.book = book;
        this.now = now;
        this.grace = grace;
    }

    /// @param grace what is younger may still be under way
    static Finding of(Book book, Instant now, Duration grace) {
        return new AlertAudit(book, now, grace).finding();
    }

    private Finding finding() {
        Map<Claim, Instant> claims = claims();
        Map<Claim, List<Row>> told = book.alerts().stream().collect(groupingBy(Claim::of));
        claims.forEach(
                (claim, at) -> {
                    if (isSettled(at)
                            && !told.containsKey(claim)
                            && !(claim.isOfTheCase() && settled.contains(claim.caseId()))) {
                        missed.add("nobody told " + claim);
                    }
                });
        Instant since = since(book.cases());
        Set<Claim> outlived = // deadlines whose announcement has left the topic
                book.alerts().stream()
                        .filter(row -> row.deadline() != null && !row.raisedAt().isAfter(since))
                        .map(row -> Claim.of(row).withoutMember())
                        .collect(toSet());
        told.forEach(
                (claim, rows) -> {
                    if (!claims.containsKey(claim) && !outlived.contains(claim.withoutMember())) {
                        rows.stream()
                                .filter(row -> row.raisedAt().isAfter(since))
                                .forEach(row -> phantom.add("alert " + row.id() + ": " + claim));
                    }
                    if (!isLookedAfter(rows)) {
                        rows.stream()
                                .filter(row -> row.isOpen() && !row.kind().onlyInforms())
                                .forEach(
                                        row -> missed.add("alert " + row.id() + " waits for ever"));
                    }
                });
        book.alerts().stream()
                .filter(this::isPutOffForGood)
                .forEach(row -> missed.add("alert " + row.id() + " was put off and never back"));
        compareWithWhatWasSaid();
        return new Finding(claims.size() + book.alerts().size(), missed, phantom);
    }

    /// Whoever answered for a case at any time, since when, and whom its deadlines concerned. A
    /// header that is no newer than one before it changes nothing, as in the service itself. Of a
    /// settled case nobody had to be told who was not told before.
    private Map<Claim, Instant> claims() {
        Map<UUID, Long> versions = new HashMap<>();
        Map<UUID, Map<Deadline.Clock, Due.Stage>> running = new HashMap<>();
        Map<Claim, Instant> claims = new HashMap<>();
        for (Heard<CaseEvent> heard : book.cases()) {
            CaseEvent event = heard.event();
            UUID caseId = event.caseId();
            CaseHeader header = event.header();
            long known = versions.getOrDefault(caseId, 0L);
            var deadlines = running.computeIfAbsent(caseId, any -> new HashMap<>());
            if (event instanceof Due due && header.version() >= known) {
                deadlines.put(Deadline.Clock.of(due), due.stage());
                claim(Deadline.Clock.of(due), due.stage(), due, heard.at(), claims);
            } else if (header.version() > known) {
                versions.put(caseId, header.version());
                if (event instanceof CaseEvent.Settled || event instanceof CaseEvent.Ended) {
                    settled.add(caseId);
                } else if (!(event instanceof CaseEvent.Added
                        || event instanceof CaseEvent.Asked)) {
                    settled.remove(caseId);
                }
                Capacity.in(header)
                        .forEach(
                                (member, capacity) ->
                                        claims.putIfAbsent(
                                                new Claim(caseId, member, capacity, null, null),
                                                heard.at()));
                deadlines.forEach((clock, stage) -> claim(clock, stage, event, heard.at(), claims));
            }
        }
        return claims;
    }

    private static void claim(
            Deadline.Clock clock,
            Due.Stage stage,
            CaseEvent event,
            Instant at,
            Map<Claim, Instant> claims) {
        Map<UUID, Capacity> responsible = Capacity.in(event.header());
        DuePolicy.concerned(clock.kind(), stage, event.header())
                .forEach(
                        member ->
                                claims.putIfAbsent(
                                        new Claim(
                                                event.caseId(),
                                                member,
                                                responsible.get(member),
                                                clock,
                                                stage),
                                        at));
    }

    /// Taken note of, ended by the case, ended under a name, or due in time.
    private boolean isLookedAfter(List<Row> chain) {
        return chain.stream().noneMatch(row -> row.isOpen() && row.standing())
                || chain.stream()
                        .anyMatch(
                                row ->
                                        row.isAcknowledged()
                                                || row.failure() != null
                                                || isDueInTime(row));
    }

    private boolean isPutOffForGood(Row row) {
        Instant until = row.snoozedUntil();
        return row.isOpen() && until != null && isSettled(until);
    }

    private boolean isDueInTime(Row row) {
        Instant due = row.dueAt();
        return due != null && !isSettled(due);
    }

    private void compareWithWhatWasSaid() {
        Set<UUID> raised = new HashSet<>();
        for (Heard<AlertEvent> heard : book.said()) {
            if (heard.event() instanceof AlertEvent.Raised event) {
                raised.add(event.alertId());
            }
        }
        Set<UUID> known = book.alerts().stream().map(Row::id).collect(toSet());
        raised.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> phantom.add("alert " + id + " was announced and does not exist"));
        Instant since = since(book.said());
        book.alerts().stream()
                .filter(row -> !row.kind().onlyInforms())
                .filter(row -> row.raisedAt().isAfter(since) && isSettled(row.raisedAt()))
                .filter(row -> !raised.contains(row.id()))
                .forEach(row -> missed.add("alert " + row.id() + " was not announced"));
    }

    private boolean isSettled(Instant at) {
        return at.plus(grace).isBefore(now);
    }

    /// What is older has left the topic.
    private Instant since(Collection<? extends Heard<?>> heard) {
        return heard.stream().map(Heard::at).min(Instant::compareTo).orElse(now);
    }

    /// @param checked how many had to be told, and how many were
    record Finding(int checked, List<String> missed, List<String> phantom) {

        Finding {
            missed = List.copyOf(missed);
            phantom = List.copyOf(phantom);
        }

        boolean isClean() {
            return missed.isEmpty() && phantom.isEmpty();
        }

        String line() {
            return "checked=%d missed=%d phantom=%d"
                    .formatted(checked, missed.size(), phantom.size());
        }
    }

    /// @param deadline null where it is about the case itself, as is the stage
    private record Claim(
            UUID caseId,
            @Nullable UUID member,
            @Nullable Capacity capacity,
            Deadline.@Nullable Clock deadline,
            Due.@Nullable Stage stage) {

        static Claim of(Row row) {
            return new Claim(
                    row.caseId(), row.responsible(), row.capacity(), row.deadline(), row.stage());
        }

        Claim withoutMember() {
            return new Claim(caseId, null, null, deadline, stage);
        }

        boolean isOfTheCase() {
            return deadline == null;
        }

        @Override
        public String toString() {
            return member
                    + " as "
                    + capacity
                    + " of case "
                    + caseId
                    + (deadline == null ? "" : ", " + deadline.words() + " " + stage);
        }
    }
}
