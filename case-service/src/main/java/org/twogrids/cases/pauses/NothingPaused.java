package org.twogrids.cases.pauses;

import org.twogrids.kernel.web.Problem;

/// No clock stands still.
final class NothingPaused extends Problem {

    NothingPaused() {
        super(409, "nothing-paused");
    }
}
