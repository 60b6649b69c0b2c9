package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.NotPermitted;

/// Hands a case from one leader to another, who answers for it until the last return visit. It
/// never has none.
@ApplicationScoped
class OwnershipDesk {

    private final CaseGate gate;
    private final CaseRecorder recorder;
    private final Directory directory;
    private final Clock clock;

    OwnershipDesk(CaseGate gate, CaseRecorder recorder, Directory directory, Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.directory = directory;
        this.clock = clock;
    }

    /// The owner hands it over, or whoever may override decides.
    @Transactional
    Case handOver(CaseId id, @Nullable String ifMatch, UUID to, String reason, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        boolean owns = theCase.responsible().owner().equals(caller.member());
        if (!owns && !CaseDesk.mayOverride(caller)) {
            throw new NotPermitted();
        }
        Instant now = clock.instant();
        DirectoryView view = directory.view();
        boolean able =
                view.member(to, now).isPresent()
                        && OwnershipPolicy.mayOwn(
                                to,
                                view.postingsOf(to, now),
                                theCase.responsible().handler(),
                                theCase.risk(),
                                theCase.hangsIn().areas());
        if (!able || theCase.responsible().owner().equals(to)) {
            throw new UnableOwner();
        }
        recorder.record(
                theCase,
                theCase.handOwnership(caller.member(), to, recorder.note(id, reason), now));
        return theCase;
    }
}
