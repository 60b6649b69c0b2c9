package org.twogrids.cases.cases;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.DeadlinePolicy;

/// Opens a case of a report, whoever reported it and by whatever way: stored, routed, its clocks
/// started and announced, or not at all.
@ApplicationScoped
public class Opening {

    private final Intake intake;
    private final DeadlinePolicy deadlines;
    private final CaseRecorder recorder;
    private final MeterRegistry metrics;
    private final Clock clock;

    Opening(
            Intake intake,
            DeadlinePolicy deadlines,
            CaseRecorder recorder,
            MeterRegistry metrics,
            Clock clock) {
        this.intake = intake;
        this.deadlines = deadlines;
        this.recorder = recorder;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// In the transaction of a command.
    @Transactional(Transactional.TxType.MANDATORY)
    public Opened open(CaseId id, Report report) {
        Instant now = clock.instant();
        Case opened = intake.take(id, report, now);
        List<Deadline> due = deadlines.onReceipt(report.category(), opened.risk(), now);
        recorder.record(opened, opened.opened(due));
        metrics.counter("cases.opened", "risk", opened.risk().name()).increment();
        return new Opened(opened, due);
    }

    public record Opened(Case theCase, List<Deadline> due) {}
}
