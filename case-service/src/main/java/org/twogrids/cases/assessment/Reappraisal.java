package org.twogrids.cases.assessment;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseFact;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.cases.cases.DangerPolicy;
import org.twogrids.cases.cases.Pauses;
import org.twogrids.cases.cases.Reassignment;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.DeadlinePolicy;
import org.twogrids.cases.deadlines.PausePolicy;
import org.twogrids.cases.deadlines.Resumption;
import org.twogrids.cases.deadlines.Standing;
import org.twogrids.cases.mediation.MediationDesk;
import org.twogrids.cases.risk.RiskPolicy;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.kernel.events.Risk;

/// What follows from other facts than were known: another score, other people, other clocks. Within
/// the transaction of a command that has locked the case.
@ApplicationScoped
public class Reappraisal {

    private final CaseGate gate;
    private final CaseRecorder recorder;
    private final CategoryDoubts doubts;
    private final Reassignment reassignment;
    private final MediationDesk mediation;
    private final Pauses pauses;
    private final DeadlinePolicy deadlines;
    private final Catalog catalog;
    private final MeterRegistry metrics;
    private final Clock clock;

    Reappraisal(
            CaseGate gate,
            CaseRecorder recorder,
            CategoryDoubts doubts,
            Reassignment reassignment,
            MediationDesk mediation,
            Pauses pauses,
            DeadlinePolicy deadlines,
            Catalog catalog,
            MeterRegistry metrics,
            Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.doubts = doubts;
        this.reassignment = reassignment;
        this.mediation = mediation;
        this.pauses = pauses;
        this.deadlines = deadlines;
        this.catalog = catalog;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// More is known than before: it is as urgent as all of it together. Nothing where all of
    /// it was known.
    ///
    /// @param note the words from which it follows
    public void add(Case theCase, Set<RiskFactor> more, UUID note) {
        Set<RiskFactor> all = new HashSet<>(theCase.factors());
        if (all.addAll(more)) {
            change(theCase, Set.copyOf(all), null, note);
        }
    }

    /// Somebody was hit, threatened, locked in or is afraid: it is no dispute any more. What the
    /// police have already stays with them, as a matter of violence.
    public void foundViolent(Case theCase, UUID note) {
        Category now = catalog.require(theCase.category());
        if (now.mode() == Category.Mode.REFER) {
            add(theCase, Set.of(RiskFactor.VIOLENCE), note);
        } else {
            recategorise(theCase, catalog.domesticViolence(), null, note);
        }
    }

    /// Where violence is suspected against whoever cannot report it, it is no dispute any more.
    ///
    /// @param by null where it follows from what was added
    void change(Case theCase, Set<RiskFactor> factors, @Nullable UUID by, UUID note) {
        Category category = catalog.require(theCase.category());
        Risk risk = RiskPolicy.atOnce(theCase.risk(), RiskPolicy.of(category, factors));
        Instant now = clock.instant();
        record(
                theCase,
                theCase.reassess(
                        by,
                        note,
                        category,
                        factors,
                        reassignment.ownerFor(theCase, category, risk),
                        redated(theCase, category, risk, now),
                        now));
        Category violence = catalog.domesticViolence();
        if (DangerPolicy.isSuspected(category, factors, violence)) {
            recategorise(theCase, violence, by, note);
        }
    }

    /// @param by null where it follows from what was added
    void recategorise(Case theCase, Category next, @Nullable UUID by, UUID note) {
        Instant now = clock.instant();
        Risk risk = RiskPolicy.atOnce(theCase.risk(), RiskPolicy.of(next, theCase.factors()));
        boolean anew = theCase.goesAnotherWayAs(next);
        List<Deadline> due = deadlines.onRecategorising(next, anew, risk, standing(theCase, now));
        Responsible people =
                anew
                        ? reassignment.anew(theCase, next, risk)
                        : reassignment.ownerFor(theCase, next, risk);
        record(theCase, theCase.recategorise(by, note, next, people, due, now));
        if (anew) {
            mediation.end(theCase);
        }
        doubts.settle(theCase.id());
    }

    /// A case that waits to be taken on, or whose people wait for an answer, has another time for
    /// it under another risk.
    List<Deadline> redated(Case theCase, Category category, Risk risk, Instant now) {
        return risk == theCase.risk()
                ? List.of()
                : deadlines.redated(category, risk, standing(theCase, now));
    }

    void record(Case theCase, CaseFact fact) {
        recorder.record(theCase, fact);
        if (!PausePolicy.isOpenTo(theCase.risk())) {
            pauses.resume(theCase, null, Resumption.URGENT, fact.at());
        }
        metrics.counter("cases.assessed", "fact", fact.getClass().getSimpleName()).increment();
    }

    private Standing standing(Case theCase, Instant now) {
        return new Standing(gate.deadlines(theCase), theCase.risk(), theCase.receivedAt(), now);
    }
}
