package org.twogrids.cases.cases;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.risk.RiskPolicy;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.kernel.events.Risk;

/// How urgent a case is and what it is (研判): to the safe side at once, to the other side only
/// when a person says so.
@MappedSuperclass
abstract class AssessedCase extends CaseState {

    /// Other factors hold. What is more urgent is so at once, and what is for few is so at once;
    /// the opposite waits until a person confirms the risk.
    ///
    /// @param next who answers from now on: a leader of the police owns what is urgent
    /// @param deadlines those that are due at another time than before
    public CaseFact.Reassessed reassess(
            @Nullable UUID by,
            UUID note,
            Category asWhat,
            Set<RiskFactor> factors,
            Responsible next,
            List<Deadline> deadlines,
            Instant at) {
        requireInWork();
        Set<RiskFactor> before = factors();
        Risk was = risk;
        riskFactors = named(factors);
        tighten(asWhat);
        answer(next);
        return new CaseFact.Reassessed(
                by,
                at,
                note,
                without(factors, before),
                without(before, factors),
                was,
                risk,
                responsible,
                deadlines);
    }

    /// A person says how urgent it is; only so does it become less urgent.
    ///
    /// @param note why, where it is not what the score proposes
    public CaseFact.RiskConfirmed confirm(
            UUID by,
            @Nullable UUID note,
            Category asWhat,
            Risk said,
            Responsible next,
            List<Deadline> deadlines,
            Instant at) {
        Risk lowest = asWhat.lowest();
        if (lowest != null && !said.atLeast(lowest)) {
            throw new NeverBelow(lowest);
        }
        requireInWork();
        Risk was = risk;
        tighten(asWhat);
        risk = said;
        restricted = RiskPolicy.restricted(asWhat, factors());
        confirmation = new Confirmation(said, by, at);
        answer(next);
        return new CaseFact.RiskConfirmed(by, at, note, was, risk, responsible, deadlines);
    }

    /// It is another kind of matter. Where that goes another way, it starts there.
    ///
    /// @param next who answers from now on
    public CaseFact.Recategorised recategorise(
            @Nullable UUID by,
            UUID note,
            Category to,
            Responsible next,
            List<Deadline> deadlines,
            Instant at) {
        requireInWork();
        if (Track.startOf(to) instanceof Track.Dispute) {
            requireMediableByLaw();
        }
        Risk was = risk;
        boolean anew = goesAnotherWayAs(to);
        category = to.code();
        tighten(to);
        if (anew) {
            Track start = Track.startOf(to);
            track = start.track();
            status = start.name();
            personFirst = false;
            refusedBy = Set.of();
        }
        answer(next);
        return new CaseFact.Recategorised(
                by, at, note, category, anew, was, risk, responsible, deadlines);
    }

    /// What the police handle by law, nobody mediates any more.
    public void requireMediableByLaw() {
        if (byLaw) {
            throw new Forbidden(Forbidden.Rule.HANDLED_BY_LAW);
        }
    }

    public boolean goesAnotherWayAs(Category other) {
        return !Track.startOf(other).track().equals(track);
    }

    public CaseFact.CategoryDoubted doubt(UUID by, UUID note, Category as, Instant at) {
        requireInWork();
        version++;
        return new CaseFact.CategoryDoubted(by, at, note, as.code());
    }

    public CaseFact.CategoryKept keep(UUID by, UUID note, Instant at) {
        version++;
        return new CaseFact.CategoryKept(by, at, note);
    }

    /// Whoever answers from now on, and with that who may see it.
    abstract void answer(Responsible next);

    /// To the safe side at once; what was confirmed before says nothing of what is known now.
    private void tighten(Category asWhat) {
        Set<RiskFactor> factors = factors();
        risk = RiskPolicy.atOnce(risk, RiskPolicy.of(asWhat, factors));
        restricted = restricted || RiskPolicy.restricted(asWhat, factors);
        confirmation = null;
        version++;
    }

    private void requireInWork() {
        if (!open || isVisited()) {
            throw new AssessmentOver();
        }
    }

    static List<String> named(Set<RiskFactor> factors) {
        return factors.stream().sorted().map(RiskFactor::name).toList();
    }

    private static Set<RiskFactor> without(Set<RiskFactor> all, Set<RiskFactor> some) {
        Set<RiskFactor> rest = new HashSet<>(all);
        rest.removeAll(some);
        return Set.copyOf(rest);
    }
}
