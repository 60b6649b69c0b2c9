package org.twogrids.cases.representatives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.kernel.directory.Caller;

/// Keeps who speaks for all who bring a matter together, and how they were chosen.
@ApplicationScoped
class RepresentativeDesk {

    private final CaseGate gate;
    private final CaseRecorder recorder;
    private final Clock clock;

    RepresentativeDesk(CaseGate gate, CaseRecorder recorder, Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.clock = clock;
    }

    /// All of them at once, in the place of those before.
    ///
    /// @param named 0 for the case's first party; none where nobody speaks for the others any more
    @Transactional
    Case name(
            CaseId id, @Nullable String ifMatch, Set<Integer> named, String chosen, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        CaseGate.requireAnswering(theCase, caller);
        RepresentativePolicy.require(named, gate.parties(theCase));
        recorder.record(
                theCase,
                theCase.represent(
                        caller.member(),
                        recorder.note(id, chosen),
                        named.stream().sorted().toList(),
                        clock.instant()));
        return theCase;
    }
}
