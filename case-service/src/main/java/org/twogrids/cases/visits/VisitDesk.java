package org.twogrids.cases.visits;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseNotes;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.cases.cases.ClosurePolicy;
import org.twogrids.cases.cases.Track;
import org.twogrids.cases.cases.UnknownParty;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.DeadlinePolicy;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.web.Idempotency;
import org.twogrids.kernel.web.NotPermitted;

/// Return visits, each party alone and never by the handler; the relapse that reopens the
/// case; and the closing by somebody who neither worked on it nor answers for it.
@ApplicationScoped
class VisitDesk {

    /// A clock of a phone may run ahead that far.
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final CaseGate gate;
    private final CaseRecorder recorder;
    private final CaseNotes notes;
    private final ReturnVisits visits;
    private final Remaining remaining;
    private final DeadlinePolicy deadlines;
    private final Catalog catalog;
    private final Idempotency idempotency;
    private final MeterRegistry metrics;
    private final Clock clock;

    VisitDesk(
            CaseGate gate,
            CaseRecorder recorder,
            CaseNotes notes,
            ReturnVisits visits,
            Remaining remaining,
            DeadlinePolicy deadlines,
            Catalog catalog,
            Idempotency idempotency,
            MeterRegistry metrics,
            Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.notes = notes;
        this.visits = visits;
        this.remaining = remaining;
        this.deadlines = deadlines;
        this.catalog = catalog;
        this.idempotency = idempotency;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Records one visit. The last one of a round starts the clock of the next; a relapse
    /// reopens the case at once.
    ///
    /// @param key makes a repetition harmless; null where the caller sent none
    @Transactional
    Case record(CaseId id, Visit visit, @Nullable String key, Caller caller) {
        Case theCase = gate.locked(id, caller);
        if (idempotency.isRepeated(
                caller.login(), key, Map.of("case", id.value(), "visit", visit))) {
            return theCase;
        }
        Instant now = clock.instant();
        Instant at =
                visit.visitedAt() == null
                        ? now
                        : Objects.requireNonNull(visit.visitedAt()).toInstant();
        require(theCase, visit, at, now, caller);
        String words = visit.note();
        UUID note = words == null ? null : recorder.note(id, words);
        visits.persist(new ReturnVisit(theCase, visit, at, caller.member(), note));
        metrics.counter("cases.visits", "outcome", visit.outcome().name()).increment();
        if (visit.outcome() == VisitOutcome.RELAPSED) {
            reopen(theCase, Objects.requireNonNull(note), now, caller);
        } else if (remaining.waiting(theCase).isEmpty()) {
            List<Deadline> next = remaining.next(theCase).stream().toList();
            recorder.record(theCase, theCase.visited(caller.member(), next, now));
        }
        return theCase;
    }

    /// Closes what has seen its last visit, or, as a leader, what nobody could be visited for. A
    /// hazard is not asked after but looked at.
    ///
    /// @param archive whether to put it away without every visit; then with a reason
    @Transactional
    Case close(
            CaseId id,
            @Nullable String ifMatch,
            boolean archive,
            @Nullable String reason,
            Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        if (!ClosurePolicy.mayVerify(caller.roles())
                || (archive && !ClosurePolicy.mayArchive(caller.roles()))) {
            throw new NotPermitted();
        }
        gate.requireAtWork(theCase, caller);
        if (!ClosurePolicy.isAnotherPerson(theCase, caller.member())) {
            throw new OwnClosure();
        }
        remaining.requireNothing(theCase, archive);
        if (theCase.state() instanceof Track.Hazard && reason == null) {
            throw new InspectionMissing();
        }
        if (archive && reason == null) {
            throw new ReasonMissing();
        }
        UUID note = reason == null ? null : recorder.note(id, reason);
        recorder.record(theCase, theCase.close(caller.member(), note, archive, clock.instant()));
        metrics.counter("cases.closed").increment();
        return theCase;
    }

    /// The owner, or whoever may override, takes it up again.
    @Transactional
    Case reopen(CaseId id, @Nullable String ifMatch, String reason, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        if (!theCase.responsible().owner().equals(caller.member())
                && !ClosurePolicy.mayArchive(caller.roles())) {
            throw new NotPermitted();
        }
        reopen(theCase, recorder.note(id, reason), clock.instant(), caller);
        return theCase;
    }

    /// What was recorded, and who is still to be heard.
    @Transactional
    Seen read(CaseId id, Caller caller) {
        Case theCase = gate.within(id, caller);
        List<ReturnVisit> all = visits.of(id);
        Map<UUID, String> words =
                notes.open(
                        all.stream().map(ReturnVisit::note).filter(Objects::nonNull).toList(),
                        theCase,
                        "return visits",
                        caller);
        return new Seen(
                all,
                words,
                remaining.due(theCase).orElse(null),
                remaining.due(theCase).isPresent() ? remaining.waiting(theCase) : List.of());
    }

    private void require(Case theCase, Visit visit, Instant at, Instant now, Caller caller) {
        Deadline due = remaining.due(theCase).orElseThrow(NothingToVisit::new);
        if (theCase.responsible().handler().equals(caller.member())) {
            throw new HandlerNeverVisits();
        }
        gate.requireAtWork(theCase, caller);
        if (visit.party() >= gate.parties(theCase)) {
            throw new UnknownParty("party");
        }
        if (at.isAfter(now.plus(TOLERANCE))) {
            throw new VisitInFuture();
        }
        boolean bad = visit.outcome() == VisitOutcome.RELAPSED;
        if (!bad && VisitPolicy.isTooEarly(at, due.due())) {
            throw new TooEarly();
        }
        if (!remaining.waiting(theCase).contains(visit.party())) {
            throw new AlreadyHeard();
        }
        if (bad && visit.note() == null) {
            throw new NoteMissing();
        }
    }

    private void reopen(Case theCase, UUID note, Instant now, Caller caller) {
        List<Deadline> due = deadlines.onReopening(catalog.require(theCase.category()), now);
        recorder.record(theCase, theCase.reopen(caller.member(), note, due, now));
        metrics.counter("cases.reopened").increment();
    }

    /// @param words of the notes that the caller may read
    /// @param waiting the parties to be heard in the round that is due
    record Seen(
            List<ReturnVisit> visits,
            Map<UUID, String> words,
            @Nullable Deadline due,
            List<Integer> waiting) {}
}
