package org.twogrids.cases.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Location;
import org.twogrids.kernel.web.PlainText;

/// What somebody is about to flag.
///
/// @param occurredAt ISO-8601 with offset; now where missing
record Draft(
        @NotNull @Valid Location location,
        @NotBlank @PlainText(max = 10) String category,
        @NotBlank @PlainText(max = 100) String title,
        @NotBlank @PlainText(max = 5000) String narrative,
        @Nullable OffsetDateTime occurredAt) {}
