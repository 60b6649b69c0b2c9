package org.twogrids.cases.visits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.cases.cases.ClosurePolicy;
import org.twogrids.cases.cases.ClosurePolicy.Verifier;
import org.twogrids.cases.deadlines.DeadlinePolicy;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;

/// Asks a second person to close a case. Of a restricted one nobody but those involved knows, so
/// that whoever is asked is let in by being asked.
@ApplicationScoped
class VerifierDesk {

    private final CaseGate gate;
    private final CaseRecorder recorder;
    private final Remaining remaining;
    private final DeadlinePolicy deadlines;
    private final Directory directory;
    private final Clock clock;

    VerifierDesk(
            CaseGate gate,
            CaseRecorder recorder,
            Remaining remaining,
            DeadlinePolicy deadlines,
            Directory directory,
            Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.remaining = remaining;
        this.deadlines = deadlines;
        this.directory = directory;
        this.clock = clock;
    }

    /// Who can be asked, whoever is to be asked first first.
    @Transactional
    List<Verifier> able(CaseId id, Caller caller) {
        Case theCase = gate.within(id, caller);
        CaseGate.requireAnswering(theCase, caller);
        return ClosurePolicy.verifiers(theCase, directory.view(), clock.instant());
    }

    /// Handler or owner ask one of these, once nothing else is left to do. Where they do not close
    /// it in time the next one is asked, see [ClosurePolicy].
    ///
    /// @param member null for the first of them
    @Transactional
    Case ask(
            CaseId id,
            @Nullable String ifMatch,
            @Nullable UUID member,
            String reason,
            Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        CaseGate.requireAnswering(theCase, caller);
        remaining.requireNothing(theCase);
        Instant now = clock.instant();
        Verifier asked = chosen(theCase, member, now);
        UUID note = recorder.note(id, reason);
        var fact =
                theCase.ask(
                        caller.member(), asked.member(), note, deadlines.verification(now), now);
        if (theCase.restricted() && !asked.knows()) {
            recorder.record(theCase, theCase.admit(caller.member(), asked.member(), note, now));
        }
        recorder.record(theCase, fact);
        return theCase;
    }

    private Verifier chosen(Case theCase, @Nullable UUID member, Instant now) {
        List<Verifier> able = ClosurePolicy.verifiers(theCase, directory.view(), now);
        return able.stream()
                .filter(it -> member == null || it.member().equals(member))
                .findFirst()
                .orElseThrow(() -> able.isEmpty() ? new NobodyVerifies() : new UnableVerifier());
    }
}
