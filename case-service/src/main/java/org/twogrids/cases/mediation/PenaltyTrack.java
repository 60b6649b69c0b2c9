package org.twogrids.cases.mediation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.cases.cases.FailReason;
import org.twogrids.cases.cases.Reassignment;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.deadlines.DeadlinePolicy;

/// Where the police go on whose mediation has come to nothing, by no agreement or a broken one:
/// they handle it by law (Procedures for administrative cases, art. 186).
@ApplicationScoped
public class PenaltyTrack {

    private final CaseRecorder recorder;
    private final Reassignment reassignment;
    private final DeadlinePolicy deadlines;
    private final Catalog catalog;
    private final MeterRegistry metrics;
    private final Clock clock;

    PenaltyTrack(
            CaseRecorder recorder,
            Reassignment reassignment,
            DeadlinePolicy deadlines,
            Catalog catalog,
            MeterRegistry metrics,
            Clock clock) {
        this.recorder = recorder;
        this.reassignment = reassignment;
        this.deadlines = deadlines;
        this.catalog = catalog;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// An officer has it from now on and takes it on; its clock runs anew. Within the
    /// transaction of a command that has locked the case.
    ///
    /// @param words what was said to it, as a note
    /// @param reason why there is no agreement; null where there was one and it is broken
    public void take(Case theCase, UUID by, UUID words, @Nullable FailReason reason) {
        Instant now = clock.instant();
        Category category = catalog.require(theCase.category());
        recorder.record(
                theCase,
                theCase.penalise(
                        by,
                        words,
                        reason,
                        reassignment.toPolice(theCase, category),
                        deadlines.onPenalty(category, theCase.risk(), now),
                        now));
        metrics.counter("cases.penalised", "reason", reason == null ? "BROKEN" : reason.name())
                .increment();
    }
}
