package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.web.NotPermitted;

/// What whoever reported a case says of being known.
@ApplicationScoped
class ReporterDesk {

    private final CaseGate gate;
    private final CaseRecorder recorder;
    private final Clock clock;

    ReporterDesk(CaseGate gate, CaseRecorder recorder, Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.clock = clock;
    }

    /// Only the reporter says so, and may take it back.
    @Transactional
    Case agree(CaseId id, @Nullable String ifMatch, boolean open, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        if (!theCase.reporter().equals(caller.member())) {
            throw new NotPermitted();
        }
        recorder.record(theCase, theCase.agreeToBeKnown(open, clock.instant()));
        return theCase;
    }
}
