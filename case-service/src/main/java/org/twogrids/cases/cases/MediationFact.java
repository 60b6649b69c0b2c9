package org.twogrids.cases.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.routing.Responsible;

/// Who sits down together to bring the parties of a case together, that they met, and what
/// becomes of it where the police have mediated in vain.
public sealed interface MediationFact extends CaseFact.Mediated {

    UUID by();

    /// What was said to it; null where nothing was.
    default @Nullable UUID note() {
        return null;
    }

    /// Who sits in the mediation from now on, beside the handler who leads it.
    ///
    /// @param consents the parties who want the helpers, 0 for the case's first party
    record TeamAssembled(
            UUID by,
            Instant at,
            UUID mediation,
            List<UUID> mediators,
            @Nullable UUID secretary,
            List<UUID> helpers,
            List<Integer> consents)
            implements MediationFact {}

    /// A session, a home visit or a talk with one party was held.
    ///
    /// @param consents the parties who wanted those who helped; empty where nobody helped
    record SessionHeld(UUID by, Instant at, UUID session, List<Integer> consents)
            implements MediationFact {}

    /// The police have mediated in vain, and will once more (Procedures for administrative
    /// cases, art. 183).
    ///
    /// @param deadlines until when
    record OnceMore(UUID by, Instant at, UUID note, FailReason reason, List<Deadline> deadlines)
            implements MediationFact {}

    /// Public order, and mediation has come to nothing: the police handle it by law (art. 186).
    ///
    /// @param reason why there is no agreement; null where there was one and it is broken
    /// @param deadlines by when it is taken on, and handled
    record Penalised(
            UUID by,
            Instant at,
            UUID note,
            @Nullable FailReason reason,
            Responsible responsible,
            List<Deadline> deadlines)
            implements MediationFact {}
}
