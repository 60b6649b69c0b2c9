package org.twogrids.cases.protection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.web.PlainText;

/// How the victim wants to be reached, and in no other way.
///
/// @param number to be called
/// @param from earliest hour of a call, local time
/// @param to latest hour; not after `from` means the next day
/// @param codeWord by which a call is known to be safe
/// @param note what else to mind
record ChosenContact(
        @NotBlank @PlainText(max = 30) String number,
        @NotNull LocalTime from,
        @NotNull LocalTime to,
        @NotBlank @PlainText(max = 50) String codeWord,
        @Nullable @PlainText(max = 500) String note) {}
