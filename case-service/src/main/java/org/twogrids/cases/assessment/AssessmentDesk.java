package org.twogrids.cases.assessment;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseFact;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseNotes;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.cases.cases.EarlierCalls;
import org.twogrids.cases.cases.Reassignment;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.DeadlinePolicy;
import org.twogrids.cases.mediation.MediationDesk;
import org.twogrids.cases.risk.RiskPolicy;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.web.NotPermitted;

/// What people say of how urgent a case is and what it is. Each change is scored anew.
@ApplicationScoped
class AssessmentDesk {

    private final CaseGate gate;
    private final CaseRecorder recorder;
    private final CaseNotes notes;
    private final CategoryDoubts doubts;
    private final EarlierCalls earlier;
    private final Reassignment reassignment;
    private final MediationDesk mediation;
    private final DeadlinePolicy deadlines;
    private final Catalog catalog;
    private final MeterRegistry metrics;
    private final Clock clock;

    AssessmentDesk(
            CaseGate gate,
            CaseRecorder recorder,
            CaseNotes notes,
            CategoryDoubts doubts,
            EarlierCalls earlier,
            Reassignment reassignment,
            MediationDesk mediation,
            DeadlinePolicy deadlines,
            Catalog catalog,
            MeterRegistry metrics,
            Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.notes = notes;
        this.doubts = doubts;
        this.earlier = earlier;
        this.reassignment = reassignment;
        this.mediation = mediation;
        this.deadlines = deadlines;
        this.catalog = catalog;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Whoever works there says what else is known, or what has turned out not to be so.
    @Transactional
    Case change(
            CaseId id,
            @Nullable String ifMatch,
            Set<RiskFactor> add,
            Set<RiskFactor> remove,
            String reason,
            Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        gate.requireAtWork(theCase, caller);
        Category category = catalog.require(theCase.category());
        Set<RiskFactor> factors = AssessmentPolicy.changed(theCase.factors(), add, remove);
        Risk risk = RiskPolicy.atOnce(theCase.risk(), RiskPolicy.of(category, factors));
        Instant now = clock.instant();
        record(
                theCase,
                theCase.reassess(
                        caller.member(),
                        recorder.note(id, reason),
                        category,
                        factors,
                        reassignment.ownerFor(theCase, category, risk),
                        redated(theCase, risk, now),
                        now));
        return theCase;
    }

    /// A person says how urgent it is. Only so does a case become less urgent.
    ///
    /// @param reason needed where the score proposes something else
    @Transactional
    Case confirm(
            CaseId id,
            @Nullable String ifMatch,
            Risk said,
            @Nullable String reason,
            Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        gate.requireAtWork(theCase, caller);
        requireMayConfirm(theCase, caller);
        Category category = catalog.require(theCase.category());
        if (said != RiskPolicy.of(category, theCase.factors()) && reason == null) {
            throw new SayWhy();
        }
        Instant now = clock.instant();
        record(
                theCase,
                theCase.confirm(
                        caller.member(),
                        reason == null ? null : recorder.note(id, reason),
                        category,
                        said,
                        reassignment.ownerFor(theCase, category, said),
                        redated(theCase, said, now),
                        now));
        return theCase;
    }

    /// It is another kind of matter. What must never fall below red stays so until a second person
    /// says the same.
    @Transactional
    Case recategorise(
            CaseId id, @Nullable String ifMatch, String code, String reason, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        gate.requireAtWork(theCase, caller);
        Category now = catalog.require(theCase.category());
        Category next = catalog.require(code);
        if (now.equals(next)) {
            throw new SameCategory();
        }
        if (AssessmentPolicy.isLoosening(now, next)) {
            requireMayConfirm(theCase, caller);
        }
        UUID note = recorder.note(id, reason);
        if (AssessmentPolicy.isLowering(now, next)) {
            Instant at = clock.instant();
            record(theCase, theCase.doubt(caller.member(), note, next, at));
            doubts.raise(new CategoryDoubt(id, next.code(), caller.member(), note, at));
        } else {
            recategorise(theCase, next, note, caller);
        }
        return theCase;
    }

    /// The second person agrees, or does not.
    @Transactional
    Case decide(CaseId id, @Nullable String ifMatch, boolean agree, String reason, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        gate.requireAtWork(theCase, caller);
        requireMayConfirm(theCase, caller);
        CategoryDoubt doubt = doubts.of(id).orElseThrow(NoDoubt::new);
        if (doubt.member().equals(caller.member())) {
            throw new SecondPerson();
        }
        UUID note = recorder.note(id, reason);
        if (agree) {
            recategorise(theCase, catalog.require(doubt.category()), note, caller);
        } else {
            record(theCase, theCase.keep(caller.member(), note, clock.instant()));
            doubts.settle(id);
        }
        return theCase;
    }

    /// What the score proposes and why, what holds, and what waits for a person.
    @Transactional
    Seen read(CaseId id, Caller caller) {
        Case theCase = gate.within(id, caller);
        Category category = catalog.require(theCase.category());
        Set<RiskFactor> factors = theCase.factors();
        boolean mayKnow = caller.mayKnowParties();
        CategoryDoubt doubt = doubts.of(id).orElse(null);
        Map<UUID, String> words =
                doubt == null
                        ? Map.of()
                        : notes.open(List.of(doubt.note()), theCase, "assessment", caller);
        return new Seen(
                theCase,
                category,
                RiskPolicy.score(factors),
                RiskPolicy.of(category, factors),
                RiskPolicy.reasons(factors),
                mayKnow && factors.contains(RiskFactor.REPEAT)
                        ? earlier.of(theCase, caller)
                        : List.of(),
                doubt,
                doubt == null ? null : words.get(doubt.note()),
                moves(theCase, doubt, caller));
    }

    private void recategorise(Case theCase, Category next, UUID note, Caller caller) {
        Instant now = clock.instant();
        Risk risk = RiskPolicy.atOnce(theCase.risk(), RiskPolicy.of(next, theCase.factors()));
        boolean anew = theCase.goesAnotherWayAs(next);
        List<Deadline> due =
                new ArrayList<>(deadlines.onRecategorising(next, theCase.receivedAt()));
        if (anew) {
            due.add(deadlines.accept(risk, now));
        } else {
            due.addAll(redated(theCase, risk, now));
        }
        Responsible people =
                anew
                        ? reassignment.anew(theCase, next, risk)
                        : reassignment.ownerFor(theCase, next, risk);
        record(
                theCase,
                theCase.recategorise(caller.member(), note, next, people, List.copyOf(due), now));
        if (anew) {
            mediation.end(theCase);
        }
        doubts.settle(theCase.id());
    }

    /// A case that waits to be taken on has another time for it under another risk.
    private List<Deadline> redated(Case theCase, Risk risk, Instant now) {
        return risk == theCase.risk()
                ? List.of()
                : gate.deadlines(theCase).stream()
                        .filter(it -> it.kind() == Deadline.Kind.ACCEPT)
                        .map(
                                it ->
                                        deadlines.acceptAnew(
                                                it.due(),
                                                theCase.risk(),
                                                risk,
                                                theCase.receivedAt(),
                                                now))
                        .toList();
    }

    private void record(Case theCase, CaseFact fact) {
        recorder.record(theCase, fact);
        metrics.counter("cases.assessed", "fact", fact.getClass().getSimpleName()).increment();
    }

    private static void requireMayConfirm(Case theCase, Caller caller) {
        if (!mayConfirm(theCase, caller)) {
            throw new NotPermitted();
        }
    }

    private static boolean mayConfirm(Case theCase, Caller caller) {
        return AssessmentPolicy.mayConfirm(theCase.responsible(), caller.member(), caller.roles());
    }

    private List<String> moves(Case theCase, @Nullable CategoryDoubt doubt, Caller caller) {
        if (!theCase.isOpen() || theCase.isVisited() || !gate.isAtWork(theCase, caller)) {
            return List.of();
        }
        boolean may = mayConfirm(theCase, caller);
        return Stream.of(
                        Stream.of("CHANGE_FACTORS", "RECATEGORISE"),
                        may ? Stream.of("CONFIRM") : Stream.<String>of(),
                        may && doubt != null && !doubt.member().equals(caller.member())
                                ? Stream.of("DECIDE")
                                : Stream.<String>of())
                .flatMap(part -> part)
                .toList();
    }

    /// @param earlier calls that the caller may see
    /// @param doubt what waits for a second person; null where nothing does
    /// @param why in that person's words; null where they are not for the caller
    /// @param moves what the caller may say now
    record Seen(
            Case about,
            Category category,
            int score,
            Risk proposed,
            List<RiskPolicy.Reason> reasons,
            List<EarlierCalls.Call> earlier,
            @Nullable CategoryDoubt doubt,
            @Nullable String why,
            List<String> moves) {}
}
