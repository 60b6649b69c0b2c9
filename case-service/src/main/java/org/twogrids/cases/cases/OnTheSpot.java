package org.twogrids.cases.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.web.PlainText;

/// What two people have agreed on by word of mouth, before whoever brought them together.
///
/// @param record what was agreed; an oral agreement needs it (People's Mediation Law art. 28)
/// @param bothAgree whether each party has said yes
/// @param performed whether what was agreed has been done at once; counts for public order
/// @param guardian whether a minor's parents or guardian were called; counts for public order
/// @param exclusions what the officer found that rules public-order mediation out
record OnTheSpot(
        @NotBlank @PlainText(max = 2000) String record,
        boolean bothAgree,
        boolean performed,
        boolean guardian,
        @Nullable Set<@NotNull Exclusion> exclusions) {

    boolean excluded() {
        return exclusions != null && !exclusions.isEmpty();
    }
}
