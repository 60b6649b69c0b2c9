package org.twogrids.cases.slips;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.web.PlainText;

/// What an outside unit is asked for.
///
/// @param unit one that serves the place
/// @param matter what is the matter there, in words that may leave the house; nobody is named
/// @param asked what the unit is to do
/// @param due until when it answers; where missing what is usual for the category and the risk
record Ask(
        @NotNull UUID unit,
        @NotBlank @PlainText(max = 1000) String matter,
        @NotBlank @PlainText(max = 1000) String asked,
        @Nullable OffsetDateTime due) {}
