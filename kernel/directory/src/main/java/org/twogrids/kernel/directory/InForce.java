package org.twogrids.kernel.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Half-open intervals: `[from, to)`, open-ended without `to`.
final class InForce {

    private InForce() {}

    static boolean is(Instant from, @Nullable Instant to, Instant at) {
        return !from.isAfter(at) && (to == null || to.isAfter(at));
    }
}
