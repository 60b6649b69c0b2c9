package org.twogrids.cases.agreements;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.web.PlainText;

/// One promise, as it is agreed on.
///
/// @param party who makes it, 0 for the case's first party
/// @param what the act, or what the money is for; sealed
/// @param amount yuan; null where no money is paid
/// @param due the last day on which it is kept, in the area's days
record Pledge(
        @Min(0) @Max(49) int party,
        @NotBlank @PlainText(max = 500) String what,
        @Nullable @DecimalMin("0.01") @DecimalMax("99999999") @Digits(integer = 8, fraction = 2)
                BigDecimal amount,
        @NotNull LocalDate due) {}
