package org.twogrids.cases.pauses;

import org.twogrids.kernel.web.Problem;

/// A clock of the case stands still already.
final class PausedAlready extends Problem {

    PausedAlready() {
        super(409, "paused-already");
    }
}
