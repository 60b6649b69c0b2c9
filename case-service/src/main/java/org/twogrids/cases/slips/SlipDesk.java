package org.twogrids.cases.slips;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.cases.cases.Forbidden;
import org.twogrids.cases.cases.OutsideUnits;
import org.twogrids.cases.cases.WhistleStep;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.catalog.Category;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.privacy.Sealer;

/// Asks outside units on paper, and records what they answer.
@ApplicationScoped
class SlipDesk {

    private final CaseGate gate;
    private final CaseRecorder recorder;
    private final WhistleSlips slips;
    private final SlipPolicy policy;
    private final Catalog catalog;
    private final Directory directory;
    private final Sealer sealer;
    private final MeterRegistry metrics;
    private final Clock clock;

    SlipDesk(
            CaseGate gate,
            CaseRecorder recorder,
            WhistleSlips slips,
            SlipsConfig config,
            WorkingCalendar calendar,
            Catalog catalog,
            Directory directory,
            Sealer sealer,
            MeterRegistry metrics,
            Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.slips = slips;
        this.policy = new SlipPolicy(config, calendar);
        this.catalog = catalog;
        this.directory = directory;
        this.sealer = sealer;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Those who answer for a case ask a unit that serves the place. Never in a restricted case.
    @Transactional
    Case issue(CaseId id, @Nullable String ifMatch, Ask ask, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        CaseGate.requireAnswering(theCase, caller);
        requireOpenToOthers(theCase, catalog.require(theCase.category()));
        if (theCase.state().isOver()) {
            throw new MatterOver();
        }
        Instant now = clock.instant();
        if (units(theCase, now).stream().noneMatch(it -> it.id().equals(ask.unit()))) {
            throw new UnableUnit();
        }
        Instant due = due(theCase, ask.due(), now);
        String number = theCase.number() + "-W" + (slips.of(id).size() + 1);
        WhistleSlip slip = new WhistleSlip(id, number, ask, due, caller.member(), now, sealer);
        slips.persist(slip);
        record(theCase, slip, null, caller);
        return theCase;
    }

    /// Whoever has an office of the place takes the answer down.
    @Transactional
    Case answer(CaseId id, @Nullable String ifMatch, UUID which, Reply reply, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        gate.requireAtWork(theCase, caller);
        WhistleSlip slip = find(theCase, which);
        Instant now = clock.instant();
        SlipPolicy.requireAnswered(reply.answeredOn(), slip.issuedAt(), now);
        slip.answer(reply, caller.member(), now, sealer);
        record(theCase, slip, null, caller);
        return theCase;
    }

    /// Nobody waits for it any more.
    @Transactional
    Case withdraw(CaseId id, @Nullable String ifMatch, UUID which, String reason, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        CaseGate.requireAnswering(theCase, caller);
        WhistleSlip slip = find(theCase, which);
        slip.withdraw(caller.member(), clock.instant());
        record(theCase, slip, recorder.note(id, reason), caller);
        return theCase;
    }

    /// The units that can be asked, those of the matter first, and until when they would answer.
    @Transactional
    Askable askable(CaseId id, Caller caller) {
        Case theCase = gate.within(id, caller);
        Instant now = clock.instant();
        return new Askable(due(theCase, null, now), units(theCase, now));
    }

    /// Nothing of violence or of a minor leaves the house.
    static void requireOpenToOthers(Case theCase, Category category) {
        if (theCase.restricted()) {
            throw new Forbidden(
                    category.restricted()
                            ? Forbidden.Rule.VIOLENCE_STAYS_INSIDE
                            : Forbidden.Rule.MINORS_UNNAMED);
        }
    }

    private Instant due(Case theCase, @Nullable OffsetDateTime said, Instant now) {
        if (said == null) {
            return policy.due(catalog.require(theCase.category()), theCase.risk(), now);
        }
        policy.require(said.toInstant(), now);
        return said.toInstant();
    }

    private List<OutsideUnits.Serving> units(Case theCase, Instant now) {
        return OutsideUnits.serving(
                directory.view(), theCase.hangsIn().areas(), theCase.category(), now);
    }

    private WhistleSlip find(Case theCase, UUID slip) {
        return slips.find(theCase.id(), slip).orElseThrow(SlipNotFound::new);
    }

    private void record(Case theCase, WhistleSlip slip, @Nullable UUID note, Caller caller) {
        slips.flush();
        WhistleStep step = slip.state();
        recorder.record(
                theCase,
                theCase.whistle(
                        caller.member(),
                        step,
                        slip.id(),
                        slip.unit(),
                        slip.due(),
                        note,
                        clock.instant()));
        metrics.counter("cases.slips", "step", step.name()).increment();
    }

    /// @param due until when they would answer where nobody says otherwise
    record Askable(Instant due, List<OutsideUnits.Serving> units) {}
}
