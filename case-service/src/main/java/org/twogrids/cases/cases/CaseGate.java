package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.Preconditions;

/// How every command comes to its case: within the caller's reach, its row locked, and as the
/// caller has seen it.
@ApplicationScoped
public class CaseGate {

    private final Cases cases;
    private final Clocks clocks;
    private final Directory directory;
    private final Sealer sealer;
    private final Clock clock;

    CaseGate(Cases cases, Clocks clocks, Directory directory, Sealer sealer, Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.directory = directory;
        this.sealer = sealer;
        this.clock = clock;
    }

    /// 404 out of reach, 428 and 412 by [Preconditions].
    public Case locked(CaseId id, @Nullable String ifMatch, Caller caller) {
        Case found = locked(id, caller);
        Preconditions.requireMatch(ifMatch, found.version());
        return found;
    }

    /// For what adds a fact, and so needs no version.
    public Case locked(CaseId id, Caller caller) {
        return cases.lockWithin(caller.reach(), id).orElseThrow(CaseNotFound::new);
    }

    /// Two cases, locked in one order everywhere.
    ///
    /// @param ifMatch the version of the first one
    public Two lockedBoth(CaseId id, @Nullable String ifMatch, CaseId other, Caller caller) {
        boolean inOrder = id.value().compareTo(other.value()) < 0;
        Case lower = locked(inOrder ? id : other, caller);
        Case higher = locked(inOrder ? other : id, caller);
        Two both = inOrder ? new Two(lower, higher) : new Two(higher, lower);
        Preconditions.requireMatch(ifMatch, both.one().version());
        return both;
    }

    public record Two(Case one, Case other) {}

    /// What was merged into a case, the first first.
    public List<Case> mergedInto(Case theCase) {
        return cases.mergedInto(theCase.id());
    }

    /// Those of the ids that the caller may see.
    public List<Case> within(Collection<UUID> ids, Caller caller) {
        return ids.isEmpty() ? List.of() : cases.within(caller.reach(), ids);
    }

    /// As a hint has shown it to whoever is about to flag the matter once more, locked: never a
    /// restricted case, nor one that was taken back; of one that was merged since, the case in
    /// which it goes on.
    public Case lockedAsHinted(CaseId id, Caller caller) {
        if (!caller.mayKnowParties()) {
            throw new NotPermitted();
        }
        Case found = locked(id, caller);
        CaseId goesOnIn = found.mergedInto();
        if (goesOnIn != null) {
            found = locked(goesOnIn, caller);
        }
        if (found.restricted() || found.isWithdrawn()) {
            throw new CaseNotFound();
        }
        return found;
    }

    /// A case whose id the caller has from a call of their own.
    public Case known(CaseId id) {
        return cases.findByIdOptional(id).orElseThrow(CaseNotFound::new);
    }

    /// For reading.
    public Case within(CaseId id, Caller caller) {
        return cases.within(caller.reach(), id).orElseThrow(CaseNotFound::new);
    }

    public static void requireHandler(Case theCase, Caller caller) {
        if (!theCase.responsible().handler().equals(caller.member())) {
            throw new NotPermitted();
        }
    }

    /// Handler or owner, or whoever may override.
    public static void requireAnswering(Case theCase, Caller caller) {
        if (!isAnswering(theCase, caller)) {
            throw new NotPermitted();
        }
    }

    public static boolean isAnswering(Case theCase, Caller caller) {
        return theCase.responsible().handler().equals(caller.member())
                || isLeading(theCase, caller);
    }

    /// The owner, or whoever may override.
    public static boolean isLeading(Case theCase, Caller caller) {
        return theCase.responsible().owner().equals(caller.member())
                || CaseDesk.mayOverride(caller);
    }

    /// Whoever answers for the case, was let in or may override; not for having reported it.
    public static boolean answers(Case theCase, Caller caller) {
        UUID member = caller.member();
        return theCase.responsible().includes(member)
                || theCase.admitted().contains(member)
                || CaseDesk.mayOverride(caller);
    }

    /// Somebody with an office of the place, or a seat in a team over it, who may know its
    /// people.
    public void requireAtWork(Case theCase, Caller caller) {
        if (!isAtWork(theCase, caller)) {
            throw new NotPermitted();
        }
    }

    public boolean isAtWork(Case theCase, Caller caller) {
        return caller.mayKnowParties()
                && InOffice.of(directory.view(), theCase, clock.instant())
                        .couldHandle(caller.member());
    }

    /// The clocks of the case that run, the next first.
    public List<Deadline> deadlines(Case theCase) {
        return clocks.of(List.of(theCase)).getOrDefault(theCase.id().value(), List.of());
    }

    /// Where its people live, each address once. The reader has logged that they read it.
    public List<String> addresses(Case theCase) {
        return people(theCase).stream()
                .map(Report.Person::address)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /// Its people as they are. The reader has logged that they read them.
    public List<Report.Person> people(Case theCase) {
        return cases.parties(theCase.id()).stream().map(party -> party.open(sealer)).toList();
    }

    /// How many people the case names.
    public int parties(Case theCase) {
        return cases.parties(theCase.id()).size();
    }
}
