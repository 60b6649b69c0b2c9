package org.twogrids.cases.cases;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.twogrids.cases.deadlines.Deadline;

/// Every few seconds: clocks that come near, have passed, or have been missed for a while are told
/// of. Nothing is kept in memory, and any number of replicas work side by side: each passes over
/// cases that somebody is at, and takes them with its next round.
@ApplicationScoped
class DeadlineRound {

    private static final int PAGE = 200;
    private static final Logger LOG = Logger.getLogger(DeadlineRound.class);

    private final Clocks clocks;
    private final Cases cases;
    private final CaseRecorder recorder;
    private final MeterRegistry metrics;
    private final Clock clock;

    DeadlineRound(
            Clocks clocks, Cases cases, CaseRecorder recorder, MeterRegistry metrics, Clock clock) {
        this.clocks = clocks;
        this.cases = cases;
        this.recorder = recorder;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        List<UUID> due = page();
        while (!due.isEmpty() && announce(due) > 0) {
            due = page();
        }
    }

    private List<UUID> page() {
        return QuarkusTransaction.requiringNew().call(() -> clocks.due(clock.instant(), PAGE));
    }

    /// One case that fails holds up no other.
    ///
    /// @return how many cases were looked at
    private int announce(List<UUID> due) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> announceOf(due));
        } catch (RuntimeException e) {
            LOG.warn("Announcing deadlines failed for a page; each case by itself now", e);
            return due.stream().mapToInt(this::alone).sum();
        }
    }

    private int alone(UUID one) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> announceOf(List.of(one)));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The deadlines of case %s wait for the next round", one);
            return 0;
        }
    }

    private int announceOf(List<UUID> due) {
        Instant now = clock.instant();
        List<Case> free = cases.lockFree(due);
        for (Case theCase : free) {
            for (DeadlineEntry entry : clocks.due(theCase.id().value(), now)) {
                Deadline deadline = entry.deadline();
                entry.announce(now)
                        .ifPresent(
                                stage -> {
                                    recorder.record(
                                            theCase, new CaseFact.Due(now, deadline, stage));
                                    metrics.counter("cases.due", "stage", stage.name()).increment();
                                });
            }
        }
        return free.size();
    }
}
