package org.twogrids.grid.staffing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Role;

/// From an instant on nobody answers in a post.
///
/// @param since when it begins, or began
/// @param holder who answered last; null where nobody ever did
record Gap(String area, Role role, Instant since, @Nullable UUID holder) {

    boolean isOpen(Instant at) {
        return !since.isAfter(at);
    }
}
