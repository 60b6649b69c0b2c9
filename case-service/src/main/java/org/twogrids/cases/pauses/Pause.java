package org.twogrids.cases.pauses;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.twogrids.cases.deadlines.PauseReason;
import org.twogrids.kernel.web.PlainText;

/// A clock is to stand still.
///
/// @param until the day with which it runs on by itself
/// @param words why, sealed
record Pause(
        @NotNull PauseReason reason,
        @NotNull LocalDate until,
        @NotBlank @PlainText(max = 500) String words) {}
