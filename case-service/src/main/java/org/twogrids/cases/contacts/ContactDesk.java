package org.twogrids.cases.contacts;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.cases.cases.ReporterSeal;
import org.twogrids.cases.cases.UnknownParty;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.web.Idempotency;
import org.twogrids.kernel.web.NotPermitted;

/// The first word with whoever asked, and the answer.
@ApplicationScoped
class ContactDesk {

    private final CaseGate gate;
    private final CaseRecorder recorder;
    private final ReporterSeal seal;
    private final Idempotency idempotency;
    private final MeterRegistry metrics;
    private final Clock clock;

    ContactDesk(
            CaseGate gate,
            CaseRecorder recorder,
            ReporterSeal seal,
            Idempotency idempotency,
            MeterRegistry metrics,
            Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.seal = seal;
        this.idempotency = idempotency;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Those who answer for the case have called or visited somebody. Only whoever was reached no
    /// longer waits.
    ///
    /// @param key makes a repetition harmless; null where the caller sent none
    @Transactional
    Case contact(CaseId id, Contact contact, @Nullable String key, Caller caller) {
        Case theCase = gate.locked(id, caller);
        if (!ContactPolicy.mayContact(theCase, caller)) {
            throw new NotPermitted();
        }
        Integer party = contact.party();
        if (party == null && !seal.opensFor(theCase, caller)) {
            throw new NotPermitted();
        }
        if (isRepeated(id, contact, key, caller)) {
            return theCase;
        }
        if (ContactPolicy.isOver(theCase)) {
            throw new ContactOver();
        }
        if (party != null && party >= gate.parties(theCase)) {
            throw new UnknownParty("party");
        }
        String words = contact.note();
        recorder.record(
                theCase,
                theCase.contacted(
                        caller.member(),
                        words == null ? null : recorder.note(id, words),
                        contact.means(),
                        party,
                        contact.reached(),
                        clock.instant()));
        metrics.counter("cases.contacts", "reached", String.valueOf(contact.reached())).increment();
        return theCase;
    }

    /// Whoever asked has heard what has come of it, from somebody who may know them.
    ///
    /// @param key makes a repetition harmless; null where the caller sent none
    @Transactional
    Case answer(CaseId id, Feedback feedback, @Nullable String key, Caller caller) {
        Case theCase = gate.locked(id, caller);
        if (!ContactPolicy.mayAnswer(theCase, caller, seal)) {
            throw new NotPermitted();
        }
        if (isRepeated(id, feedback, key, caller)) {
            return theCase;
        }
        if (ContactPolicy.isOver(theCase)) {
            throw new ContactOver();
        }
        recorder.record(
                theCase,
                theCase.fedBack(
                        caller.member(),
                        recorder.note(id, feedback.words()),
                        feedback.means(),
                        clock.instant()));
        metrics.counter("cases.answered").increment();
        return theCase;
    }

    /// What the caller may do now.
    @Transactional
    List<String> moves(CaseId id, Caller caller) {
        return ContactPolicy.moves(gate.within(id, caller), caller, seal);
    }

    private boolean isRepeated(CaseId id, Object body, @Nullable String key, Caller caller) {
        return idempotency.isRepeated(
                caller.login(), key, Map.of("case", id.value(), "said", body));
    }
}
