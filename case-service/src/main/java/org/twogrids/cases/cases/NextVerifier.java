package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.twogrids.cases.cases.ClosurePolicy.Verifier;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.DeadlinePolicy;
import org.twogrids.kernel.directory.Directory;

/// Somebody always closes a case: where whoever was asked has not in time, the next one is asked.
@ApplicationScoped
class NextVerifier {

    private final Clocks clocks;
    private final CaseRecorder recorder;
    private final Directory directory;
    private final DeadlinePolicy deadlines;

    NextVerifier(
            Clocks clocks, CaseRecorder recorder, Directory directory, DeadlinePolicy deadlines) {
        this.clocks = clocks;
        this.recorder = recorder;
        this.directory = directory;
        this.deadlines = deadlines;
    }

    /// Within the round's transaction, which has locked the case.
    ///
    /// @param heard a clock that makes itself heard
    /// @return whether somebody else is asked; where not, its owner is told that nobody was
    boolean ask(Case theCase, Deadline heard, Instant now) {
        if (heard.kind() != Deadline.Kind.VERIFY || isHeldUp(theCase)) {
            return false;
        }
        Optional<Verifier> next = ClosurePolicy.next(theCase, directory.view(), now);
        next.ifPresent(
                it ->
                        recorder.record(
                                theCase,
                                theCase.ask(
                                        null,
                                        it.member(),
                                        null,
                                        deadlines.verification(now),
                                        now)));
        return next.isPresent();
    }

    /// A slip, a letter or an order that has come since keeps anybody from closing it.
    private boolean isHeldUp(Case theCase) {
        return clocks.of(theCase.id()).stream().anyMatch(it -> it.kind().runsOn());
    }
}
