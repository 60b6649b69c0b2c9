package org.twogrids.cases.visits;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.web.PlainText;

/// A visit as it is recorded.
///
/// @param party which of the case's parties, 0 for the first; each is asked alone
/// @param visitedAt ISO-8601 with offset; now where missing
/// @param note what was said, sealed; needed for a relapse
record Visit(
        @Min(0) @Max(49) int party,
        @NotNull ReturnVisit.Means means,
        @NotNull VisitOutcome outcome,
        @Nullable OffsetDateTime visitedAt,
        @Nullable @PlainText(max = 2000) String note) {}
