package org.twogrids.cases.linking;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.assessment.Reappraisal;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.cases.cases.Danger;
import org.twogrids.cases.cases.MatterOver;
import org.twogrids.cases.cases.MoreParties;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.web.Idempotency;

/// "It is this one": what a second reporter says goes to the case that is there, instead of being
/// flagged once more or lost.
@ApplicationScoped
class AdditionDesk {

    private final CaseGate gate;
    private final CaseRecorder recorder;
    private final Additions additions;
    private final MoreParties parties;
    private final Reappraisal reappraisal;
    private final Idempotency idempotency;
    private final Sealer sealer;
    private final MeterRegistry metrics;
    private final Clock clock;

    AdditionDesk(
            CaseGate gate,
            CaseRecorder recorder,
            Additions additions,
            MoreParties parties,
            Reappraisal reappraisal,
            Idempotency idempotency,
            Sealer sealer,
            MeterRegistry metrics,
            Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.additions = additions;
        this.parties = parties;
        this.reappraisal = reappraisal;
        this.idempotency = idempotency;
        this.sealer = sealer;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Whoever could be shown the case as a hint adds to it. What is more urgent by it is so at
    /// once; somebody in danger makes it violence; who is not sure lets a person decide.
    ///
    /// @param key makes a repetition harmless; null where the caller sent none
    @Transactional
    Taken add(CaseId id, @Nullable String key, More said, Caller caller) {
        UUID fresh = Ids.next();
        if (key != null) {
            UUID claimed =
                    idempotency.claim(caller.login(), key, new Sent(id.toString(), said), fresh);
            if (!claimed.equals(fresh)) {
                Addition before = additions.findById(claimed);
                return Taken.of(before.id(), gate.known(before.caseId()));
            }
        }
        Case theCase = gate.lockedAsHinted(id, caller);
        boolean inDanger = said.danger() == Danger.YES;
        if (inDanger && theCase.isVisited()) {
            throw new MatterOver(); // it has ended: this is another matter, or a relapse
        }
        Instant now = clock.instant();
        UUID note = recorder.note(theCase.id(), said.words());
        Addition addition =
                new Addition(fresh, theCase.id(), note, said, caller.member(), now, sealer);
        recorder.record(
                theCase,
                theCase.added(
                        caller.member(), note, fresh, addition.reporterKind(), said.danger(), now));
        additions.add(addition, said.people(), sealer);
        parties.add(theCase, said.people());
        if (!theCase.isVisited()) {
            reappraisal.add(theCase, said.factors(), note);
            if (inDanger) {
                reappraisal.foundViolent(theCase, note);
            }
        }
        metrics.counter("cases.additions", "danger", String.valueOf(said.danger())).increment();
        return Taken.of(fresh, theCase);
    }

    /// No more than the hint has told.
    record Taken(UUID addition, UUID caseId, String number, String status) {

        static Taken of(UUID addition, Case theCase) {
            return new Taken(
                    addition, theCase.id().value(), theCase.number(), theCase.state().name());
        }
    }

    /// What an idempotency key stands for.
    private record Sent(String caseId, More said) {}
}
