package org.twogrids.cases.protection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.web.PlainText;

/// A warning letter (告诫书) of the police or a protection order (人身安全保护令) of a court.
///
/// @param victim whom it protects, 0 for the case's first party
/// @param bound whom it binds
/// @param validUntil the last day of an order; absent for a letter
record Issue(
        @NotNull Kind kind,
        @NotBlank @PlainText(max = 100) String number,
        @NotBlank @PlainText(max = 100) String issuer,
        @NotNull @Min(0) @Max(49) Integer victim,
        @NotNull @Min(0) @Max(49) Integer bound,
        @NotNull LocalDate issuedOn,
        @Nullable LocalDate validUntil) {

    enum Kind {
        WARNING_LETTER,
        PROTECTION_ORDER
    }
}
