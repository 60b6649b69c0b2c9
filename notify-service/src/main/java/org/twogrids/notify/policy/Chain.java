package org.twogrids.notify.policy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one of those who answer for a case is told, and who comes after.
///
/// @param first as what they answer
/// @param within which time to take note; null for what is usual for the risk
/// @param followWithin within which time something must follow in the case once somebody has taken
///     note; null for what is usual for the risk
/// @param channels those that the message may take; null for all. Red takes the others after them
/// @param beside told at the same time; whoever of them takes note stops the clock
/// @param then one after the other, each when nobody before has taken note
public record Chain(
        Capacity first,
        @Nullable Duration within,
        @Nullable Duration followWithin,
        @Nullable List<Channel> channels,
        List<Office> beside,
        List<NextStep> then) {

    public Chain {
        channels = channels == null ? null : List.copyOf(channels);
        beside = List.copyOf(beside);
        then = List.copyOf(then);
    }
}
