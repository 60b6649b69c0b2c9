package org.twogrids.cases.mediation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.twogrids.cases.cases.FailReason;
import org.twogrids.kernel.web.PlainText;

/// How mediation ended without an agreement.
///
/// @param rightsExplained whether all were told that court, arbitration or agency stay open
/// @param again public order only: whether the police mediate once more within seven working
///     days; otherwise the police handle it by law
/// @param record what each side wanted and why it came to nothing, sealed
record Failing(
        @NotNull FailReason reason,
        boolean rightsExplained,
        boolean again,
        @NotBlank @PlainText(max = 2000) String record) {}
