package org.twogrids.cases.mediation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseFact;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.cases.cases.Reassignment;
import org.twogrids.cases.cases.Recusal;
import org.twogrids.cases.cases.UnknownParty;
import org.twogrids.cases.routing.Reason;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.kernel.directory.Caller;

/// Replaces whoever a party does not want, and whoever has an interest in the matter. They never
/// handle the case again; who does so instead is decided, told and explained in the same
/// transaction.
@ApplicationScoped
class RecusalDesk {

    private final CaseGate gate;
    private final CaseRecorder recorder;
    private final Reassignment reassignment;
    private final Mediations mediations;
    private final MeterRegistry metrics;
    private final Clock clock;

    RecusalDesk(
            CaseGate gate,
            CaseRecorder recorder,
            Reassignment reassignment,
            Mediations mediations,
            MeterRegistry metrics,
            Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.reassignment = reassignment;
        this.mediations = mediations;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// A party asks for somebody else: it must be honoured (Rules on people's mediation work).
    ///
    /// @param member who is not wanted; null for the handler
    @Transactional
    Case askedFor(
            CaseId id,
            @Nullable String ifMatch,
            int party,
            @Nullable UUID member,
            String reason,
            Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        CaseGate.requireAnswering(theCase, caller);
        if (party >= gate.parties(theCase)) {
            throw new UnknownParty("party");
        }
        UUID who = member == null ? theCase.responsible().handler() : member;
        return recuse(theCase, Recusal.BY_PARTY, who, party, reason, caller);
    }

    /// Whoever handles it, or could, says of themselves that they have an interest in it.
    @Transactional
    Case declare(CaseId id, @Nullable String ifMatch, Conflict kind, String reason, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        if (!theCase.responsible().handler().equals(caller.member())) {
            gate.requireAtWork(theCase, caller);
        }
        return recuse(theCase, kind.why(), caller.member(), null, reason, caller);
    }

    private Case recuse(
            Case theCase,
            Recusal why,
            UUID member,
            @Nullable Integer party,
            String reason,
            Caller caller) {
        Responsible next =
                why.excludes()
                        ? reassignment.without(theCase, member)
                        : reassignment.explained(theCase, Reason.Code.SAME_BUILDING, member);
        CaseFact.Recused fact =
                theCase.recuse(
                        caller.member(),
                        recorder.note(theCase.id(), reason),
                        why,
                        member,
                        party,
                        next,
                        clock.instant());
        recorder.record(theCase, fact);
        mediations
                .running(theCase.id())
                .ifPresent(
                        it -> {
                            if (why.excludes()) {
                                mediations.leave(it, member, fact.at());
                            }
                            if (fact.replaced()) {
                                mediations.leave(it, next.handler(), fact.at());
                                it.passTo(next.handler());
                            }
                        });
        metrics.counter("cases.recused", "why", why.name()).increment();
        return theCase;
    }
}
