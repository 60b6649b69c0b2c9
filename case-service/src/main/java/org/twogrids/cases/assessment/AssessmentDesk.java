package org.twogrids.cases.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseNotes;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.cases.cases.EarlierCalls;
import org.twogrids.cases.cases.Reassignment;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.risk.RiskPolicy;
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
    private final Reappraisal reappraisal;
    private final Catalog catalog;
    private final Clock clock;

    AssessmentDesk(
            CaseGate gate,
            CaseRecorder recorder,
            CaseNotes notes,
            CategoryDoubts doubts,
            EarlierCalls earlier,
            Reassignment reassignment,
            Reappraisal reappraisal,
            Catalog catalog,
            Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.notes = notes;
        this.doubts = doubts;
        this.earlier = earlier;
        this.reassignment = reassignment;
        this.reappraisal = reappraisal;
        this.catalog = catalog;
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
        Set<RiskFactor> factors = AssessmentPolicy.changed(theCase.factors(), add, remove);
        reappraisal.change(theCase, factors, caller.member(), recorder.note(id, reason));
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
        reappraisal.record(
                theCase,
                theCase.confirm(
                        caller.member(),
                        reason == null ? null : recorder.note(id, reason),
                        category,
                        said,
                        reassignment.ownerFor(theCase, category, said),
                        reappraisal.redated(theCase, category, said, now),
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
            reappraisal.record(theCase, theCase.doubt(caller.member(), note, next, at));
            doubts.raise(new CategoryDoubt(id, next.code(), caller.member(), note, at));
        } else {
            reappraisal.recategorise(theCase, next, caller.member(), note);
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
            reappraisal.recategorise(
                    theCase, catalog.require(doubt.category()), caller.member(), note);
        } else {
            reappraisal.record(theCase, theCase.keep(caller.member(), note, clock.instant()));
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
