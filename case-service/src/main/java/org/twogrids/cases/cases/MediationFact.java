package org.twogrids.cases.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who sits down together to bring the parties of a case together, and that they met.
public sealed interface MediationFact extends CaseFact.Mediated {

    UUID by();

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
}
