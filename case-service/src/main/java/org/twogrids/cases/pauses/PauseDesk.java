package org.twogrids.cases.pauses;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.cases.cases.Pauses;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.PausePolicy;
import org.twogrids.cases.deadlines.PauseReason;
import org.twogrids.cases.deadlines.Resumption;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.DirectoryView;

/// Has deadlines stand still for a reason, and run on.
@ApplicationScoped
class PauseDesk {

    private final CaseGate gate;
    private final CaseRecorder recorder;
    private final Pauses pauses;
    private final PauseLimits limits;
    private final MeterRegistry metrics;
    private final Clock clock;

    PauseDesk(
            CaseGate gate,
            CaseRecorder recorder,
            Pauses pauses,
            PauseLimits limits,
            MeterRegistry metrics,
            Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.pauses = pauses;
        this.limits = limits;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Those who answer for a case; the handler alone for a few days only.
    @Transactional
    Case pause(CaseId id, @Nullable String ifMatch, Pause pause, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        CaseGate.requireAnswering(theCase, caller);
        if (!PausePolicy.isOpenTo(theCase.risk())) {
            throw new RedRunsOn();
        }
        Instant now = clock.instant();
        Instant until = until(theCase, pause.until(), now, caller);
        List<Deadline> running = gate.deadlines(theCase);
        if (running.stream().anyMatch(it -> it.pause() != null)) {
            throw new PausedAlready();
        }
        Deadline standing =
                PausePolicy.clock(running, pause.reason(), now).orElseThrow(NothingToPause::new);
        if (left(theCase, now).compareTo(Duration.between(now, until)) < 0) {
            throw new PausedEnough(limits.inAllDays());
        }
        pauses.pause(
                theCase,
                caller.member(),
                recorder.note(id, pause.words()),
                pause.reason(),
                standing,
                until,
                now);
        metrics.counter("cases.paused", "reason", pause.reason().name()).increment();
        return theCase;
    }

    /// It runs on before its day.
    @Transactional
    Case resume(CaseId id, @Nullable String ifMatch, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        CaseGate.requireAnswering(theCase, caller);
        if (!pauses.resume(theCase, caller.member(), Resumption.BY_HAND, clock.instant())) {
            throw new NothingPaused();
        }
        return theCase;
    }

    /// What stands still, and what may.
    @Transactional
    Standing read(CaseId id, Caller caller) {
        Case theCase = gate.within(id, caller);
        Instant now = clock.instant();
        List<Deadline> running = gate.deadlines(theCase);
        Deadline paused =
                running.stream().filter(it -> it.pause() != null).findFirst().orElse(null);
        boolean may = CaseGate.isAnswering(theCase, caller);
        List<PauseReason> reasons =
                may && paused == null && PausePolicy.isOpenTo(theCase.risk())
                        ? Arrays.stream(PauseReason.values())
                                .filter(it -> PausePolicy.clock(running, it, now).isPresent())
                                .toList()
                        : List.of();
        return new Standing(paused, reasons, latest(theCase, now, caller), may && paused != null);
    }

    private Instant until(Case theCase, LocalDate day, Instant now, Caller caller) {
        Instant until = day.atStartOfDay(DirectoryView.ZONE).toInstant();
        if (!until.isAfter(now) || day.isAfter(today(now).plusDays(days(theCase, caller)))) {
            throw new PauseOutOfRange(days(theCase, caller));
        }
        return until;
    }

    private @Nullable LocalDate latest(Case theCase, Instant now, Caller caller) {
        LocalDate last = today(now.plus(left(theCase, now)));
        LocalDate most = today(now).plusDays(days(theCase, caller));
        LocalDate latest = last.isBefore(most) ? last : most;
        return latest.isAfter(today(now)) ? latest : null;
    }

    private Duration left(Case theCase, Instant now) {
        return Duration.ofDays(limits.inAllDays()).minus(pauses.inAll(theCase, now));
    }

    private int days(Case theCase, Caller caller) {
        return CaseGate.isLeading(theCase, caller) ? limits.days() : limits.handlerDays();
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, DirectoryView.ZONE);
    }

    /// @param paused the deadline that stands still; null where none does
    /// @param reasons for which the caller may have one stand still
    /// @param latest until when they may at most; null where no time is left
    /// @param mayResume whether the caller may have it run on
    record Standing(
            @Nullable Deadline paused,
            List<PauseReason> reasons,
            @Nullable LocalDate latest,
            boolean mayResume) {}
}
