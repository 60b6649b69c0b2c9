package org.twogrids.cases.contacts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.ContactMeans;
import org.twogrids.kernel.web.PlainText;

/// Somebody was called or visited.
///
/// @param party which of the case's parties, 0 for the first; null for whoever reported it
/// @param reached whether they were spoken with; else it was one more try
/// @param note what was said, sealed
record Contact(
        @Nullable @Min(0) @Max(49) Integer party,
        @NotNull ContactMeans means,
        boolean reached,
        @Nullable @PlainText(max = 2000) String note) {}
