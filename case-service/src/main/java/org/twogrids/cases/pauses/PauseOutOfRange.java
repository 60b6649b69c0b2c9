package org.twogrids.cases.pauses;

import org.twogrids.kernel.web.InvalidField;

/// The day does not lie ahead, or too far.
final class PauseOutOfRange extends InvalidField {

    /// @param days that the caller may have it stand still
    PauseOutOfRange(int days) {
        super("until", "pause-out-of-range", days);
    }
}
