package org.twogrids.cases.protection;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.cases.cases.Forbidden;
import org.twogrids.cases.cases.ProtectionStep;
import org.twogrids.cases.cases.UnknownParty;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.deadlines.DeadlinePolicy;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.privacy.Sealer;

/// What is done for whoever is in danger, by those who may know of the case. It is only recorded:
/// nothing goes to anyone by itself.
@ApplicationScoped
class ProtectionDesk {

    private final CaseGate gate;
    private final CaseRecorder recorder;
    private final Papers papers;
    private final ProtectionPolicy policy;
    private final DeadlinePolicy deadlines;
    private final Catalog catalog;
    private final Sealer sealer;
    private final MeterRegistry metrics;
    private final Clock clock;

    ProtectionDesk(
            CaseGate gate,
            CaseRecorder recorder,
            Papers papers,
            ProtectionConfig config,
            DeadlinePolicy deadlines,
            Catalog catalog,
            Sealer sealer,
            MeterRegistry metrics,
            Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.papers = papers;
        this.policy = new ProtectionPolicy(config);
        this.deadlines = deadlines;
        this.catalog = catalog;
        this.sealer = sealer;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// A warning letter was written, or a court has made an order.
    @Transactional
    Case issue(CaseId id, @Nullable String ifMatch, Issue issue, Caller caller) {
        Case theCase = at(id, ifMatch, caller);
        if (!theCase.category().equals(catalog.domesticViolence().code())) {
            throw new NotViolence();
        }
        Instant now = clock.instant();
        ProtectionPolicy.require(
                issue, gate.parties(theCase), caller.roles(), ProtectionPolicy.day(now));
        Paper paper = new Paper(id, issue, sealer);
        papers.persist(paper);
        record(theCase, ProtectionStep.ISSUED, paper.id(), null, caller);
        return theCase;
    }

    /// It was handed to one of the two.
    @Transactional
    Case serve(CaseId id, @Nullable String ifMatch, UUID which, int party, Caller caller) {
        Case theCase = at(id, ifMatch, caller);
        Paper paper = find(theCase, which);
        paper.serve(party, clock.instant());
        record(theCase, ProtectionStep.SERVED, which, null, caller);
        return theCase;
    }

    @Transactional
    Case tellCommittee(
            CaseId id, @Nullable String ifMatch, UUID which, String note, Caller caller) {
        Case theCase = at(id, ifMatch, caller);
        find(theCase, which).tellCommittee(clock.instant());
        UUID words = recorder.note(id, note);
        record(theCase, ProtectionStep.COMMITTEE_TOLD, which, words, caller);
        return theCase;
    }

    /// One of the two was visited, the other one not being there.
    @Transactional
    Case visit(
            CaseId id,
            @Nullable String ifMatch,
            UUID which,
            int party,
            boolean alone,
            String note,
            Caller caller) {
        Case theCase = at(id, ifMatch, caller);
        Paper paper = find(theCase, which);
        if (!paper.concerns(party)) {
            throw new UnknownParty("party");
        }
        if (!paper.isInForce()) {
            throw new PaperOver();
        }
        if (paper.servedAt() == null) {
            throw new NotServed();
        }
        if (!alone) {
            throw new Forbidden(Forbidden.Rule.VISITED_APART);
        }
        int round = ProtectionPolicy.round(paper, party, papers.visits(List.of(paper)));
        UUID words = recorder.note(id, note);
        papers.add(
                new ProtectionVisit(which, round, party, clock.instant(), caller.member(), words));
        record(theCase, ProtectionStep.VISITED, which, words, caller);
        return theCase;
    }

    /// It was not kept: the police are alerted anew, and a case that had ended is taken up again.
    @Transactional
    Case breach(CaseId id, @Nullable String ifMatch, UUID which, String note, Caller caller) {
        Case theCase = at(id, ifMatch, caller);
        Instant now = clock.instant();
        find(theCase, which).breach(now);
        UUID words = recorder.note(id, note);
        record(theCase, ProtectionStep.BREACHED, which, words, caller);
        if (theCase.isVisited()) {
            var due = deadlines.onReopening(catalog.require(theCase.category()), now);
            recorder.record(theCase, theCase.reopen(caller.member(), words, due, now));
        }
        return theCase;
    }

    /// It has expired, or whoever issued it has lifted it; the victim was asked whether it should
    /// go on.
    @Transactional
    Case end(CaseId id, @Nullable String ifMatch, UUID which, String reason, Caller caller) {
        Case theCase = at(id, ifMatch, caller);
        find(theCase, which).end(clock.instant());
        record(theCase, ProtectionStep.ENDED, which, recorder.note(id, reason), caller);
        return theCase;
    }

    /// The victim has said how to be reached; what was said before counts no more.
    @Transactional
    Case choose(CaseId id, @Nullable String ifMatch, ChosenContact contact, Caller caller) {
        Case theCase = at(id, ifMatch, caller);
        papers.choose(new SealedContact(id, contact, sealer));
        record(theCase, ProtectionStep.CONTACT_CHOSEN, null, null, caller);
        return theCase;
    }

    /// Somebody was asked for help, as the victim wants it.
    @Transactional
    Case refer(
            CaseId id,
            @Nullable String ifMatch,
            Referral.Kind kind,
            boolean wanted,
            String note,
            Caller caller) {
        Case theCase = at(id, ifMatch, caller);
        if (!wanted) {
            throw new VictimDecides();
        }
        UUID words = recorder.note(id, note);
        papers.add(new Referral(id, kind, words, caller.member(), clock.instant()));
        record(theCase, ProtectionStep.REFERRED, null, words, caller);
        return theCase;
    }

    private Case at(CaseId id, @Nullable String ifMatch, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        gate.requireAtWork(theCase, caller);
        if (!theCase.restricted()) {
            throw new NotRestricted();
        }
        return theCase;
    }

    private Paper find(Case theCase, UUID paper) {
        return papers.find(theCase.id(), paper).orElseThrow(UnknownPaper::new);
    }

    private void record(
            Case theCase,
            ProtectionStep step,
            @Nullable UUID paper,
            @Nullable UUID note,
            Caller caller) {
        papers.flush();
        List<Paper> all = papers.of(theCase.id());
        var clocks = policy.clocks(all, papers.visits(all));
        recorder.record(
                theCase,
                theCase.protect(caller.member(), step, paper, note, clocks, clock.instant()));
        metrics.counter("cases.protection", "step", step.name()).increment();
    }
}
