package org.twogrids.cases.cases;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseReader.Reading;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.deadlines.DeadlinePolicy;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.web.Idempotency;

/// Settles on the spot: what has just been met, and what was flagged before. Somebody answers
/// for the return visit from then on.
@ApplicationScoped
public class SettlementDesk {

    private final Cases cases;
    private final CaseGate gate;
    private final Intake intake;
    private final Catalog catalog;
    private final Directory directory;
    private final DeadlinePolicy deadlines;
    private final Idempotency idempotency;
    private final CaseRecorder recorder;
    private final CaseReader reader;
    private final MediablePolicy mediable;
    private final OnTheSpotPolicy policy;
    private final Event<Settled> settled;
    private final MeterRegistry metrics;
    private final Clock clock;

    SettlementDesk(
            Cases cases,
            CaseGate gate,
            Intake intake,
            Catalog catalog,
            Directory directory,
            DeadlinePolicy deadlines,
            Idempotency idempotency,
            CaseRecorder recorder,
            CaseReader reader,
            MediablePolicy mediable,
            Event<Settled> settled,
            MeterRegistry metrics,
            Clock clock) {
        this.cases = cases;
        this.gate = gate;
        this.intake = intake;
        this.catalog = catalog;
        this.directory = directory;
        this.deadlines = deadlines;
        this.idempotency = idempotency;
        this.recorder = recorder;
        this.reader = reader;
        this.mediable = mediable;
        this.policy = new OnTheSpotPolicy(mediable);
        this.settled = settled;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Takes a report in that is settled already. Nobody is asked to take it on, so that others
    /// hear of the settlement alone.
    ///
    /// @param key makes a repetition harmless; null where the caller sent none
    /// @param body what the key stands for
    @Transactional
    Reading settleNew(
            Report report, OnTheSpot agreed, @Nullable String key, Object body, Caller caller) {
        CaseId id = CaseId.next();
        if (key != null) {
            var claimed = new CaseId(idempotency.claim(caller.login(), key, body, id.value()));
            if (!claimed.equals(id)) {
                return reader.read(cases.findByIdOptional(claimed).orElseThrow(), caller);
            }
        }
        if (report.parties().size() < 2) {
            throw new TwoParties();
        }
        Case taken = intake.take(id, report, clock.instant()).theCase();
        recorder.keep(taken, taken.opened(List.of()));
        settle(taken, agreed, answering(taken, caller.member()), caller);
        metrics.counter("cases.opened", "risk", taken.risk().name()).increment();
        return reader.read(taken, caller);
    }

    /// The handler settles what was flagged before.
    @Transactional
    Reading settle(CaseId id, @Nullable String ifMatch, OnTheSpot agreed, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        CaseGate.requireHandler(theCase, caller);
        settle(theCase, agreed, theCase.responsible(), caller);
        return reader.read(theCase, caller);
    }

    private void settle(Case theCase, OnTheSpot agreed, Responsible answering, Caller caller) {
        Category category = catalog.require(theCase.category());
        theCase.requireMediableByLaw();
        policy.require(
                category,
                theCase.risk(),
                theCase.riskFactors().contains(RiskFactor.MINOR.name()),
                theCase.personFirst(),
                agreed,
                caller.roles());
        boolean publicOrder = mediable.isPublicOrder(category);
        if (publicOrder && cases.wasMediated(theCase.id())) {
            throw new Forbidden(Forbidden.Rule.ONCE_AND_AGAIN); // no third time under another name
        }
        Instant now = clock.instant();
        recorder.record(
                theCase,
                theCase.settle(
                        caller.member(),
                        recorder.note(theCase.id(), agreed.record()),
                        publicOrder,
                        answering,
                        deadlines.firstVisit(now),
                        now));
        settled.fire(
                new Settled(theCase, agreed.record(), agreed.performed(), publicOrder, caller));
        metrics.counter("cases.settled").increment();
    }

    /// A dispute was settled on the spot; heard in the same transaction.
    ///
    /// @param record what the parties have agreed on
    /// @param performed whether that has been done at once
    /// @param publicOrder whether the police mediated it
    public record Settled(
            Case theCase, String record, boolean performed, boolean publicOrder, Caller caller) {}

    /// Whoever settled it handles it, where they have an office or a seat there; the leader who
    /// owns it stays another person, so that the visit is not left to the one who settled.
    private Responsible answering(Case taken, UUID settler) {
        Responsible routed = taken.responsible();
        Instant now = clock.instant();
        boolean able = InOffice.of(directory.view(), taken, now).couldHandle(settler);
        if (!able || routed.owner().equals(settler)) {
            return routed;
        }
        List<UUID> seats = directory.view().teamsOf(settler, now);
        UUID team = routed.team();
        return routed.withHandler(team != null && seats.contains(team) ? team : null, settler);
    }
}
