package org.twogrids.cases.pauses;

import org.twogrids.kernel.web.Problem;

/// The clocks of the case would stand still for longer than any may.
final class PausedEnough extends Problem {

    /// @param days that a case may stand still in all
    PausedEnough(int days) {
        super(409, "paused-enough", days);
    }
}
