package org.twogrids.cases.pauses;

import org.twogrids.kernel.web.Problem;

/// No clock runs that may stand still for the reason, or it has passed.
final class NothingToPause extends Problem {

    NothingToPause() {
        super(409, "nothing-to-pause");
    }
}
