package org.twogrids.cases.cases;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseReader.Reading;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.DeadlinePolicy;
import org.twogrids.cases.routing.Reason;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.cases.routing.RoutingDecision;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.Idempotency;
import org.twogrids.kernel.web.NotPermitted;

/// What people do to cases: each command one transaction, with its journal entry, its routing
/// and what others are told of it.
@ApplicationScoped
class CaseDesk {

    private final Cases cases;
    private final CaseGate gate;
    private final Opening opening;
    private final Catalog catalog;
    private final Directory directory;
    private final DeadlinePolicy deadlines;
    private final Routing routing;
    private final Idempotency idempotency;
    private final CaseRecorder recorder;
    private final CaseReader reader;
    private final Evidence evidence;
    private final MeterRegistry metrics;
    private final Clock clock;

    CaseDesk(
            Cases cases,
            CaseGate gate,
            Opening opening,
            Catalog catalog,
            Directory directory,
            DeadlinePolicy deadlines,
            Routing routing,
            Idempotency idempotency,
            CaseRecorder recorder,
            CaseReader reader,
            Evidence evidence,
            MeterRegistry metrics,
            Clock clock) {
        this.cases = cases;
        this.gate = gate;
        this.opening = opening;
        this.catalog = catalog;
        this.directory = directory;
        this.deadlines = deadlines;
        this.routing = routing;
        this.idempotency = idempotency;
        this.recorder = recorder;
        this.reader = reader;
        this.evidence = evidence;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Takes a report in: stored, routed, announced, or not at all.
    ///
    /// @param key makes a repetition harmless; null where the caller sent none
    /// @param body what the key stands for
    @Transactional
    Reading open(Report report, @Nullable String key, Object body, Caller caller) {
        CaseId id = CaseId.next();
        if (key != null) {
            var claimed = new CaseId(idempotency.claim(caller.login(), key, body, id.value()));
            if (!claimed.equals(id)) {
                return reader.read(cases.findByIdOptional(claimed).orElseThrow(), caller);
            }
        }
        Opening.Opened opened = opening.open(id, report);
        return reader.opened(opened.theCase(), report, opened.due(), caller);
    }

    /// Only the handler accepts.
    @Transactional
    Case accept(CaseId id, @Nullable String ifMatch, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        CaseGate.requireHandler(theCase, caller);
        recorder.record(theCase, theCase.accept(caller.member(), clock.instant()));
        return theCase;
    }

    /// Only the handler refuses; routing asks the next, without those who have refused.
    @Transactional
    Case refuse(CaseId id, @Nullable String ifMatch, String reason, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        CaseGate.requireHandler(theCase, caller);
        Instant now = clock.instant();
        boolean mustRule = theCase.refusalLeadsToRuling();
        RoutingDecision next =
                routing.afterRefusal(theCase, caller.member(), mustRule, directory.view(), now);
        List<Deadline> due = mustRule ? List.of(deadlines.ruling(now)) : List.of();
        UUID refusingTeam = theCase.responsible().team();
        CaseFact.Refused fact =
                theCase.refuse(caller.member(), recorder.note(id, reason), next, due, now);
        cases.add(new RoutingEntry(id, next, directory.view().position(), now));
        recorder.record(theCase, fact);
        metrics.counter("cases.refused", "team", String.valueOf(refusingTeam)).increment();
        return theCase;
    }

    /// Handler or owner give it to a colleague, who keeps the team where they have a seat in it.
    @Transactional
    Case handOver(CaseId id, @Nullable String ifMatch, UUID to, String reason, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        Responsible now = theCase.responsible();
        if (!List.of(now.handler(), now.owner()).contains(caller.member())) {
            throw new NotPermitted();
        }
        requireAble(theCase, to);
        requireOpenTo(to, theCase);
        recorder.record(
                theCase,
                theCase.handOver(
                        caller.member(),
                        teamOf(to, theCase),
                        to,
                        recorder.note(id, reason),
                        clock.instant()));
        return theCase;
    }

    /// Coordinators, sub-district leaders and station heads decide against routing, with a
    /// reason.
    @Transactional
    Case override(CaseId id, @Nullable String ifMatch, Ruling wish, Caller caller) {
        if (!mayOverride(caller)) {
            throw new NotPermitted();
        }
        Case theCase = gate.locked(id, ifMatch, caller);
        Instant now = clock.instant();
        requireAble(theCase, wish.handler());
        List<Reason> reasons = wish.reasons();
        if (wish.team() == null) {
            requireOpenTo(wish.handler(), theCase);
        } else {
            requireMediable(theCase);
            if (directory.view().team(wish.team(), now).isEmpty()) {
                throw new UnknownTeam();
            }
        }
        cases.add(new RoutingEntry(id, reasons, List.of(), directory.view().position(), now));
        recorder.record(
                theCase,
                theCase.override(
                        caller.member(),
                        wish.team(),
                        wish.handler(),
                        recorder.note(id, wish.reason()),
                        now));
        return theCase;
    }

    /// Takes back what was flagged by mistake.
    @Transactional
    Case withdraw(CaseId id, @Nullable String ifMatch, String reason, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        Instant now = clock.instant();
        if (!WithdrawalPolicy.isTheirs(theCase, caller.member(), caller.roles())) {
            throw new NotPermitted();
        }
        if (!WithdrawalPolicy.isInTime(theCase, now)) {
            throw new TooLateToWithdraw();
        }
        recorder.record(theCase, theCase.withdraw(caller.member(), recorder.note(id, reason), now));
        metrics.counter("cases.withdrawn").increment();
        return theCase;
    }

    /// The handler has done what was asked for, disposed of the incident, or removed what may
    /// do harm, and has told whoever asked.
    @Transactional
    Case complete(
            CaseId id,
            @Nullable String ifMatch,
            @Nullable Disposal disposal,
            String feedback,
            Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        CaseGate.requireHandler(theCase, caller);
        if (theCase.state() instanceof Track.Incident != (disposal != null)) {
            throw new DisposalMissing();
        }
        if (theCase.state() instanceof Track.Hazard && !evidence.isWith(theCase)) {
            throw new EvidenceMissing();
        }
        if (disposal == Disposal.MEDIABLE_DISPUTE) {
            theCase.requireMediableByLaw();
            if (catalog.require(theCase.category()).restricted()) {
                throw new Forbidden(Forbidden.Rule.VIOLENCE_BY_LAW);
            }
        }
        Instant now = clock.instant();
        recorder.record(
                theCase,
                theCase.complete(
                        caller.member(),
                        recorder.note(id, feedback),
                        disposal,
                        deadlines.firstVisit(now),
                        now));
        metrics.counter("cases.completed").increment();
        return theCase;
    }

    static boolean mayOverride(Caller caller) {
        return caller.roles().stream()
                .anyMatch(
                        role ->
                                role == Role.SUBDISTRICT_COORDINATOR
                                        || role == Role.SUBDISTRICT_LEADER
                                        || role == Role.STATION_HEAD);
    }

    private void requireMediable(Case theCase) {
        theCase.requireMediableByLaw();
        switch (catalog.require(theCase.category()).mode()) {
            case MEDIABLE, CONDITIONAL -> {}
            case REFER, SERVICE, HAZARD -> throw new NeverMediated();
        }
    }

    /// Somebody in force, with an office of the case's areas or a seat in a team over them, who
    /// takes part in it.
    private void requireAble(Case theCase, UUID member) {
        if (!inOffice(theCase).couldHandle(member)) {
            throw new UnableHandler();
        }
        if (theCase.recused().contains(member)) {
            throw new RecusedHandler();
        }
    }

    /// A mediator is no way round the door that is closed to the mediators' teams.
    private void requireOpenTo(UUID member, Case theCase) {
        if (!inOffice(theCase).answersByOffice(member)) {
            requireMediable(theCase);
            if (theCase.personFirst()) {
                throw new PersonFirst();
            }
        }
    }

    private InOffice inOffice(Case theCase) {
        return InOffice.of(directory.view(), theCase, clock.instant());
    }

    private @Nullable UUID teamOf(UUID member, Case theCase) {
        UUID current = theCase.responsible().team();
        List<UUID> own = directory.view().teamsOf(member, clock.instant());
        return current == null || own.contains(current) || own.isEmpty() ? current : own.getFirst();
    }
}
