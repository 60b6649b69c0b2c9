package org.twogrids.cases.cases;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.routing.Responsible;

/// Who sits down together in a case, when they met, and what becomes of it where the police
/// have mediated in vain.
@MappedSuperclass
abstract class MediatedCase extends JoinedCase {

    public CaseFact.MediationBegun mediate(UUID by, UUID mediation, Deadline due, Instant at) {
        seated = Set.of();
        move(Track.Move.MEDIATE);
        return new CaseFact.MediationBegun(by, at, mediation, List.of(due));
    }

    /// These people sit in the mediation from now on, beside the handler who leads it, and see the
    /// case as long as it lasts.
    ///
    /// @param consents the parties who want the helpers, 0 for the first
    public MediationFact.TeamAssembled assemble(
            UUID by,
            UUID mediation,
            List<UUID> mediators,
            @Nullable UUID secretary,
            List<UUID> helpers,
            List<Integer> consents,
            Instant at) {
        Set<UUID> all = new HashSet<>(mediators);
        all.addAll(helpers);
        if (secretary != null) {
            all.add(secretary);
        }
        version++;
        seated = Set.copyOf(all);
        answer(responsible());
        return new MediationFact.TeamAssembled(
                by, at, mediation, mediators, secretary, helpers, consents);
    }

    /// Mediation may take longer, as all parties wish.
    public CaseFact.MediationExtended extend(UUID by, UUID note, Deadline due, Instant at) {
        version++;
        return new CaseFact.MediationExtended(by, at, note, List.of(due));
    }

    /// The police have mediated in vain and will once more: nothing has ended yet.
    ///
    /// @param due until when
    public MediationFact.OnceMore onceMore(
            UUID by, UUID note, FailReason reason, Deadline due, Instant at) {
        move(Track.Move.ONCE_MORE);
        return new MediationFact.OnceMore(by, at, note, reason, List.of(due));
    }

    /// Public order, and mediation has come to nothing: the police handle it by law from now
    /// on, and nobody mediates it again.
    ///
    /// @param reason why there is no agreement; null where there was one and it is broken: what has
    ///     been agreed on leads there in no other way
    /// @param next who answers from now on
    public MediationFact.Penalised penalise(
            UUID by,
            UUID note,
            @Nullable FailReason reason,
            Responsible next,
            List<Deadline> deadlines,
            Instant at) {
        if (reason != null && state().after(Track.Move.FAIL).isEmpty()) {
            throw new IllegalMove(state(), Track.Move.FAIL);
        }
        move(Track.Move.PENALISE);
        byLaw = true;
        refusedBy = Set.of();
        answer(next);
        return new MediationFact.Penalised(by, at, note, reason, next, deadlines);
    }

    /// @param consents the parties who wanted those who helped; empty where nobody helped
    public MediationFact.SessionHeld met(
            UUID by, UUID session, List<Integer> consents, Instant at) {
        return new MediationFact.SessionHeld(by, at, session, consents);
    }

    /// Whoever takes no part any more has no seat either.
    void leaveTeam(UUID member) {
        Set<UUID> rest = new HashSet<>(seated);
        rest.remove(member);
        seated = Set.copyOf(rest);
    }
}
