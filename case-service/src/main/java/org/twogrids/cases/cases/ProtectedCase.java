package org.twogrids.cases.cases;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.deadlines.Deadline;

/// Who is protected in a case, and who may know of it.
@MappedSuperclass
abstract class ProtectedCase extends AssessedCase {

    /// Something was done for whoever is in danger.
    ///
    /// @param paper the letter or the order; null where it is about neither
    /// @param deadlines all clocks of its letters and orders from now on
    public CaseFact.Protected protect(
            UUID by,
            ProtectionStep step,
            @Nullable UUID paper,
            @Nullable UUID note,
            List<Deadline> deadlines,
            Instant at) {
        version++;
        return new CaseFact.Protected(by, at, step, paper, note, deadlines);
    }

    /// One more person needs to know.
    public CaseFact.Admitted admit(UUID by, UUID member, UUID note, Instant at) {
        Set<UUID> all = new HashSet<>(admitted);
        all.add(member);
        return admitted(by, member, true, Set.copyOf(all), note, at);
    }

    /// They need not know any more.
    public CaseFact.Admitted dismiss(UUID by, UUID member, UUID note, Instant at) {
        Set<UUID> rest = new HashSet<>(admitted);
        rest.remove(member);
        return admitted(by, member, false, Set.copyOf(rest), note, at);
    }

    /// Somebody is asked to look at it as a second person and close it.
    ///
    /// @param by null where whoever was asked before has not done it in time; so is the note
    /// @param due until when
    public VerifierFact.Asked ask(
            @Nullable UUID by, UUID member, @Nullable UUID note, Deadline due, Instant at) {
        if (state().after(Track.Move.CLOSE).isEmpty()) {
            throw new IllegalMove(state(), Track.Move.CLOSE);
        }
        version++;
        verifiers = with(verifiers, member);
        return new VerifierFact.Asked(by, at, note, member, List.of(due));
    }

    /// Whoever reported it agrees to be known, or no longer does.
    CaseFact.ReporterAgreed agreeToBeKnown(boolean open, Instant at) {
        version++;
        reporterOpen = open;
        UUID by = reporterKind == Reporter.Kind.RESIDENT ? null : reporter;
        return new CaseFact.ReporterAgreed(by, at, open);
    }

    private CaseFact.Admitted admitted(
            UUID by, UUID member, boolean in, Set<UUID> all, UUID note, Instant at) {
        version++;
        admitted = all;
        answer(responsible);
        return new CaseFact.Admitted(by, at, note, member, in);
    }

    static Set<UUID> with(Set<UUID> some, UUID member) {
        Set<UUID> all = new HashSet<>(some);
        all.add(member);
        return Set.copyOf(all);
    }
}
