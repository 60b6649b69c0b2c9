package org.twogrids.cases.cases;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.deadlines.Deadline;

/// What ties a case to other reports and cases of the same matter, and to all who bring it.
@MappedSuperclass
abstract class JoinedCase extends AnsweredCase {

    /// Whether people of whom is heard now may still become its parties.
    boolean takesParties() {
        return open && !isVisited() && state() != Track.Dispute.MEDIATING;
    }

    /// Somebody else has reported it. Where they are not sure that nobody is in danger, a person
    /// decides before any mediation.
    ///
    /// @param danger what they say of danger; null where nobody asked
    public JoinedFact.Added added(
            UUID by,
            UUID note,
            UUID addition,
            Reporter.Kind from,
            @Nullable Danger danger,
            Instant at) {
        if (state().isOver()) {
            throw new MatterOver();
        }
        version++;
        otherReporters = with(otherReporters, by);
        personFirst = personFirst || (danger == Danger.UNSURE && !isVisited());
        return new JoinedFact.Added(by, at, note, addition, from, danger);
    }

    /// These speak for all who bring it together, in the place of whoever did before.
    public JoinedFact.Represented represent(UUID by, UUID note, List<Integer> parties, Instant at) {
        if (!open || isVisited()) {
            throw new MatterOver();
        }
        version++;
        representatives = List.copyOf(parties);
        return new JoinedFact.Represented(by, at, note, parties);
    }

    /// It belongs together with another case; both live on.
    public JoinedFact.Linked link(UUID by, UUID note, CaseId other, Instant at) {
        version++;
        return new JoinedFact.Linked(by, at, note, other.value());
    }

    /// It does not belong together with the other case after all.
    public JoinedFact.Unlinked unlink(UUID by, UUID note, CaseId other, Instant at) {
        version++;
        return new JoinedFact.Unlinked(by, at, note, other.value());
    }

    /// A part of it is another case from now on.
    public JoinedFact.SplitOff splitOff(UUID by, UUID note, CaseId other, Instant at) {
        if (!open || isVisited()) {
            throw new MatterOver();
        }
        version++;
        return new JoinedFact.SplitOff(by, at, note, other.value());
    }

    /// It was a part of another case before.
    public JoinedFact.SplitFrom splitFrom(UUID by, UUID note, CaseId other, Instant at) {
        version++;
        return new JoinedFact.SplitFrom(by, at, note, other.value());
    }

    /// It goes on in the other case, which is for as few as this one, and this one for as few as
    /// that.
    public JoinedFact.MergedInto mergeInto(Case other, UUID by, UUID note, Instant at) {
        move(Track.Move.MERGE);
        mergedInto = other.id().value();
        restricted = restricted || other.restricted();
        answer(responsible());
        return new JoinedFact.MergedInto(by, at, note, other.id().value());
    }

    /// What goes on in a case that is merged now goes on where that one does.
    public void goOnIn(Case other) {
        version++;
        mergedInto = other.id().value();
        restricted = restricted || other.restricted();
        answer(responsible());
    }

    /// Another case of the same matter goes on in this one. Whoever must not handle that one does
    /// not handle this one; its reporters are sealed as they were.
    ///
    /// @param deadlines those that are due as early as they were in the other one
    public JoinedFact.TookIn takeIn(
            Case other, UUID by, UUID note, List<Deadline> deadlines, Instant at) {
        if (other.recused().contains(responsible().handler())) {
            throw new RecusedHandler();
        }
        version++;
        personFirst = personFirst || other.personFirst();
        restricted = restricted || other.restricted();
        recused = union(recused, other.recused());
        neighbours = union(neighbours, other.neighbours());
        Set<UUID> reporters = union(otherReporters, other.otherReporters());
        otherReporters =
                other.reporterKind() == Reporter.Kind.RESIDENT
                        ? reporters
                        : with(reporters, other.reporter());
        answer(responsible());
        return new JoinedFact.TookIn(by, at, note, other.id().value(), deadlines);
    }

    abstract void move(Track.Move move);

    private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
        Set<UUID> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }
}
