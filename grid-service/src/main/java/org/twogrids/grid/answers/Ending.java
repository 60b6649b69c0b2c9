package org.twogrids.grid.answers;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.web.PlainText;

/// What ends, and why.
///
/// @param to now where it is missing
public record Ending(@Nullable Instant to, @NotBlank @PlainText(max = 500) String reason) {

    /// As exact as the directory tells time; null for now.
    public @Nullable Instant at() {
        return to == null ? null : to.truncatedTo(ChronoUnit.MILLIS);
    }
}
