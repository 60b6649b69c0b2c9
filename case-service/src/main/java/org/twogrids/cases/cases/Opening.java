package org.twogrids.cases.cases;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.DeadlinePolicy;
import org.twogrids.kernel.time.SteadyTime;

/// Opens a case of a report, whoever reported it and by whatever way: stored, routed, its clocks
/// started and announced, or not at all.
@ApplicationScoped
public class Opening {

    private final Intake intake;
    private final DeadlinePolicy deadlines;
    private final CaseRecorder recorder;
    private final MeterRegistry metrics;
    private final SteadyTime time;

    Opening(
            Intake intake,
            DeadlinePolicy deadlines,
            CaseRecorder recorder,
            MeterRegistry metrics,
            SteadyTime time) {
        this.intake = intake;
        this.deadlines = deadlines;
        this.recorder = recorder;
        this.metrics = metrics;
        this.time = time;
    }

    /// In the transaction of a command.
    @Transactional(Transactional.TxType.MANDATORY)
    public Opened open(CaseId id, Report report) {
        Instant now = time.now();
        Intake.Taken taken = intake.take(id, report, now);
        Case opened = taken.theCase();
        List<Deadline> due =
                deadlines.onReceipt(report.category(), opened.risk(), taken.owed(), now);
        recorder.record(opened, opened.opened(due));
        metrics.counter("cases.opened", "risk", opened.risk().name()).increment();
        return new Opened(opened, due);
    }

    public record Opened(Case theCase, List<Deadline> due) {}
}
