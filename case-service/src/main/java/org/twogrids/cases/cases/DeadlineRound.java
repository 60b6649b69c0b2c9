package org.twogrids.cases.cases;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.Resumption;
import org.twogrids.kernel.time.SteadyTime;

/// Every few seconds: clocks that come near, have passed, or have been missed for a while are told
/// of. Nothing is kept in memory, and any number of replicas work side by side: each passes over
/// cases that somebody is at, and takes them with its next round. Where a second person has not
/// closed a case in time the next one is asked instead. A clock that somebody sets wrong
/// by days announces nothing: time goes on from before.
@ApplicationScoped
class DeadlineRound {

    private static final int PAGE = 200;
    private static final Logger LOG = Logger.getLogger(DeadlineRound.class);

    private final Clocks clocks;
    private final Cases cases;
    private final CaseRecorder recorder;
    private final Pauses pauses;
    private final NextVerifier verifiers;
    private final MeterRegistry metrics;
    private final SteadyTime time;

    DeadlineRound(
            Clocks clocks,
            Cases cases,
            CaseRecorder recorder,
            Pauses pauses,
            NextVerifier verifiers,
            MeterRegistry metrics,
            SteadyTime time) {
        this.clocks = clocks;
        this.cases = cases;
        this.recorder = recorder;
        this.pauses = pauses;
        this.verifiers = verifiers;
        this.metrics = metrics;
        this.time = time;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        List<UUID> due = page();
        while (!due.isEmpty() && announce(due) > 0) {
            due = page();
        }
    }

    private List<UUID> page() {
        return QuarkusTransaction.requiringNew().call(() -> clocks.due(time.now(), PAGE));
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
        Instant now = time.now();
        List<Case> free = cases.lockFree(due);
        Map<UUID, List<DeadlineEntry>> saying = clocks.due(free, now);
        List<CaseRecorder.Step> steps = new ArrayList<>();
        for (Case theCase : free) {
            List<DeadlineEntry> theirs = saying.getOrDefault(theCase.id().value(), List.of());
            if (theirs.stream().anyMatch(DeadlineEntry::isOfAllSlips)) {
                recorder.eachSlip(theCase); // what is due of it is so with the next page
                continue;
            }
            for (DeadlineEntry entry : theirs) {
                if (entry.isPaused()) {
                    pauses.resume(theCase, null, Resumption.BY_ITSELF, now);
                } else if (!verifiers.ask(theCase, entry.deadline(), now)) {
                    announced(entry, now)
                            .map(it -> new CaseRecorder.Step(theCase, it))
                            .ifPresent(steps::add);
                }
            }
        }
        recorder.recordAll(steps);
        steps.forEach(
                step ->
                        metrics.counter("cases.due", "stage", step.fact().stage().name())
                                .increment());
        return free.size();
    }

    private static Optional<CaseFact.Due> announced(DeadlineEntry entry, Instant now) {
        Deadline deadline = entry.deadline();
        return entry.announce(now).map(stage -> new CaseFact.Due(now, deadline, stage));
    }
}
