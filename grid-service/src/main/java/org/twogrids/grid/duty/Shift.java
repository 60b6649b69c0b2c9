package org.twogrids.grid.duty;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time of duty.
///
/// @param member null where nobody is there
record Shift(Instant from, Instant to, @Nullable UUID member) {

    boolean meets(Instant otherFrom, Instant otherTo) {
        return from.isBefore(otherTo) && to.isAfter(otherFrom);
    }
}
