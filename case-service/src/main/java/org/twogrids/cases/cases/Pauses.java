package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.DeadlinePolicy;
import org.twogrids.cases.deadlines.PausePolicy;
import org.twogrids.cases.deadlines.PauseReason;
import org.twogrids.cases.deadlines.Resumption;

/// Clocks that stand still for a reason, and run on. Whoever calls has locked the case.
@ApplicationScoped
public class Pauses {

    private final Cases cases;
    private final Clocks clocks;
    private final DeadlinePolicy deadlines;
    private final CaseRecorder recorder;

    Pauses(Cases cases, Clocks clocks, DeadlinePolicy deadlines, CaseRecorder recorder) {
        this.cases = cases;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.recorder = recorder;
    }

    public void pause(
            Case theCase,
            UUID by,
            UUID note,
            PauseReason why,
            Deadline clock,
            Instant until,
            Instant now) {
        recorder.record(theCase, theCase.pause(by, note, why, clock.kind(), until, now));
    }

    /// Where a clock stands still, it runs on.
    ///
    /// @param by null where nobody had to say so
    /// @return whether one stood still
    public boolean resume(Case theCase, @Nullable UUID by, Resumption why, Instant now) {
        var paused = clocks.paused(theCase.id());
        paused.ifPresent(
                clock ->
                        recorder.record(
                                theCase,
                                theCase.resume(by, why, deadlines.afterPause(clock, now), now)));
        return paused.isPresent();
    }

    /// How long the clocks of the case have stood still in all.
    public Duration inAll(Case theCase, Instant now) {
        return PausePolicy.inAll(
                cases.journal(theCase.id()).stream()
                        .map(entry -> new PausePolicy.Entry(entry.at(), entry.clocks()))
                        .toList(),
                now);
    }
}
