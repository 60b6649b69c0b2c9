package org.twogrids.cases.agreements;

import static java.util.Comparator.naturalOrder;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.cases.cases.Track;
import org.twogrids.cases.cases.UnknownParty;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.DeadlinePolicy;
import org.twogrids.cases.mediation.MediationDesk;
import org.twogrids.cases.mediation.PenaltyTrack;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.privacy.Sealer;

/// Draws agreements up, brings them into effect, and looks after what was promised.
@ApplicationScoped
public class AgreementDesk {

    private final CaseGate gate;
    private final CaseRecorder recorder;
    private final MediationDesk mediation;
    private final PenaltyTrack penalty;
    private final Agreements agreements;
    private final PaperDesk papers;
    private final DeadlinePolicy deadlines;
    private final Catalog catalog;
    private final Sealer sealer;
    private final MeterRegistry metrics;
    private final Clock clock;

    AgreementDesk(
            CaseGate gate,
            CaseRecorder recorder,
            MediationDesk mediation,
            PenaltyTrack penalty,
            Agreements agreements,
            PaperDesk papers,
            DeadlinePolicy deadlines,
            Catalog catalog,
            Sealer sealer,
            MeterRegistry metrics,
            Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.mediation = mediation;
        this.penalty = penalty;
        this.agreements = agreements;
        this.papers = papers;
        this.deadlines = deadlines;
        this.catalog = catalog;
        this.sealer = sealer;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Either is put on paper. An oral one is in effect at once; a written one waits for its
    /// signatures and takes the place of a draft before it.
    @Transactional
    Case draw(CaseId id, @Nullable String ifMatch, Terms agreed, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        CaseGate.requireHandler(theCase, caller);
        boolean publicOrder = mediation.isPublicOrder(theCase);
        int parties = gate.parties(theCase);
        AgreementPolicy.require(agreed, parties);
        if (!publicOrder) {
            AgreementPolicy.requireFree(agreed);
        }
        mediation.requireAgreeable(theCase, agreed.guardian(), caller);
        PaperPolicy.require(agreed.particulars(), theCase, parties);
        List<Agreement> before = agreements.of(id);
        before.stream().filter(Agreement::isDraft).forEach(Agreement::withdraw);
        Instant now = clock.instant();
        String number = theCase.number() + "-" + (before.size() + 1);
        UUID mediator = caller.member();
        var drawn = new Agreement(id, number, agreed, publicOrder, mediator, now, sealer);
        agreements.persist(drawn);
        agreed.promises().forEach(pledge -> agreements.add(new Promise(drawn, pledge, sealer)));
        var paper = papers.make(theCase, drawn, agreed, caller).mark(agreed.form());
        recorder.record(theCase, theCase.drawn(mediator, drawn.id(), paper, now));
        if (agreed.form() == Terms.Form.ORAL) {
            takeEffect(theCase, drawn, now, caller);
        }
        return theCase;
    }

    /// The paper was signed; with the last hand on it the agreement is in effect.
    ///
    /// @param parties who has signed, 0 for the case's first party
    @Transactional
    Case sign(
            CaseId id,
            @Nullable String ifMatch,
            UUID agreement,
            Set<Integer> parties,
            boolean mediator,
            boolean seal,
            Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        CaseGate.requireHandler(theCase, caller);
        Agreement drawn = find(theCase, agreement);
        if (!drawn.isDraft() || theCase.state() != Track.Dispute.MEDIATING) {
            throw new NothingToSign();
        }
        int named = gate.parties(theCase);
        if (parties.stream().anyMatch(party -> party < 0 || party >= named)) {
            throw new UnknownParty("party");
        }
        mediation.requireAgreeable(theCase, false, caller);
        Set<Integer> hands = new HashSet<>(parties);
        if (mediator) {
            hands.add(Agreement.MEDIATOR);
        }
        if (seal) {
            hands.add(Agreement.SEAL);
        }
        drawn.sign(hands);
        Instant now = clock.instant();
        if (AgreementPolicy.isComplete(drawn.signed(), named)) {
            takeEffect(theCase, drawn, now, caller);
        } else {
            recorder.record(theCase, theCase.signed(caller.member(), drawn.id(), now));
        }
        return theCase;
    }

    /// Whether a promise was kept. A broken one takes the case up again; where the police
    /// mediated it, they handle it by law.
    @Transactional
    Case check(
            CaseId id,
            @Nullable String ifMatch,
            UUID promise,
            Promise.State found,
            String note,
            Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        gate.requireAtWork(theCase, caller);
        List<Promise> all = inEffect(theCase);
        Promise checked =
                all.stream()
                        .filter(it -> it.id().equals(promise))
                        .findFirst()
                        .orElseThrow(AgreementNotFound::new);
        if (checked.state().isOver() || found == Promise.State.OPEN || !theCase.isVisited()) {
            throw new PromiseOver();
        }
        Instant now = clock.instant();
        checked.check(found, now);
        UUID words = recorder.note(id, note);
        recorder.record(
                theCase,
                theCase.checked(
                        caller.member(),
                        words,
                        promise,
                        found.name(),
                        next(all).stream().toList(),
                        now));
        if (found == Promise.State.BROKEN && find(theCase, checked.agreement()).publicOrder()) {
            penalty.take(theCase, caller.member(), words, null);
        } else if (found == Promise.State.BROKEN) {
            List<Deadline> due = deadlines.onReopening(catalog.require(theCase.category()), now);
            recorder.record(theCase, theCase.reopen(caller.member(), words, due, now));
        }
        metrics.counter("cases.promises", "state", found.name()).increment();
        return theCase;
    }

    /// Whether something promised in effect is still to be kept.
    public boolean isSomethingPromised(Case theCase) {
        return inEffect(theCase).stream().anyMatch(it -> !it.state().isOver());
    }

    private void takeEffect(Case theCase, Agreement drawn, Instant now, Caller caller) {
        drawn.takeEffect(now);
        List<Deadline> due = new ArrayList<>(List.of(deadlines.firstVisit(now)));
        Stream.ofNullable(AgreementPolicy.confirmBy(drawn, deadlines))
                .map(until -> new Deadline(Deadline.Kind.CONFIRM, until))
                .forEach(due::add);
        agreements.flush();
        due.addAll(next(inEffect(theCase)));
        boolean written = drawn.form() == Terms.Form.WRITTEN;
        recorder.record(theCase, theCase.agree(caller.member(), drawn.id(), written, due, now));
        mediation.end(theCase);
        metrics.counter("cases.agreed", "form", drawn.form().name()).increment();
    }

    private List<Promise> inEffect(Case theCase) {
        List<UUID> effective =
                agreements.of(theCase.id()).stream()
                        .filter(it -> it.effectiveAt() != null)
                        .map(Agreement::id)
                        .toList();
        return agreements.promises(theCase.id()).stream()
                .filter(it -> effective.contains(it.agreement()))
                .toList();
    }

    private List<Deadline> next(List<Promise> promises) {
        return promises.stream()
                .filter(it -> !it.state().isOver())
                .map(Promise::due)
                .min(naturalOrder())
                .map(day -> List.of(deadlines.promise(day)))
                .orElse(List.of());
    }

    private Agreement find(Case theCase, UUID agreement) {
        return agreements.find(theCase.id(), agreement).orElseThrow(AgreementNotFound::new);
    }
}
