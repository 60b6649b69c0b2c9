package org.twogrids.grid.publishing;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.DirectoryEvent;

/// Who changes the directory, what they do and why.
///
/// @param by login
/// @param at when they do; what holds from then on is not dated back
/// @param act null where the feature keeps a history of its own
/// @param reason of one record; null where nobody gave any
public record Deed(
        String by,
        Instant at,
        @Nullable Act act,
        Function<DirectoryEvent, @Nullable String> reason) {

    /// One reason for all that changes with it.
    public static Deed of(String by, Instant at, Act act, String reason) {
        return new Deed(by, at, act, record -> reason);
    }
}
