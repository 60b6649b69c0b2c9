package org.twogrids.cases.mediation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Exclusion;

/// What must be true before mediation begins.
///
/// @param rightsExplained what mediation is, what it is worth, which rights and duties the parties
///     have; told by word of mouth or in writing
/// @param consents the parties who have said yes, 0 for the first; all of them must
/// @param guardian whether the guardian of a minor takes part; for public order whether parents
///     or guardian were called and are there
/// @param elsewhere whether a court, the police or an agency has taken the matter on or decided it
/// @param exclusions what the officer found that rules public-order mediation out
/// @param mediatorAccepted whether all parties take this mediator; where missing their consent
///     says so, unless the mediator lives in the same building
record Beginning(
        boolean rightsExplained,
        @NotNull @Size(max = 50) Set<@NotNull Integer> consents,
        boolean guardian,
        boolean elsewhere,
        @Nullable Set<@NotNull Exclusion> exclusions,
        @Nullable Boolean mediatorAccepted) {

    boolean excluded() {
        return exclusions != null && !exclusions.isEmpty();
    }
}
