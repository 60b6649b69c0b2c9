package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.DeadlinePolicy;

/// Brings the clocks of one case up to the calendar of today.
@ApplicationScoped
public class Redating {

    private final Cases cases;
    private final Clocks clocks;
    private final DeadlinePolicy deadlines;
    private final CaseRecorder recorder;
    private final Event<Redated> redated;
    private final Clock clock;

    Redating(
            Cases cases,
            Clocks clocks,
            DeadlinePolicy deadlines,
            CaseRecorder recorder,
            Event<Redated> redated,
            Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.recorder = recorder;
        this.redated = redated;
        this.clock = clock;
    }

    /// Nothing where no clock would end on a day off.
    @Transactional
    void redate(CaseId id) {
        Case theCase = cases.lock(id);
        Instant now = clock.instant();
        for (Deadline later : deadlines.movedOffDaysOff(clocks.of(id))) {
            recorder.record(theCase, theCase.redate(later, now));
            redated.fire(new Redated(id, later));
        }
    }

    /// A clock of the case ends later from now on; heard in the same transaction.
    public record Redated(CaseId id, Deadline deadline) {}
}
