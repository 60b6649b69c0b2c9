package org.twogrids.cases.visits;

import org.twogrids.kernel.web.Problem;

/// As long as a warning letter or a protection order holds, somebody answers for it.
final class StillProtected extends Problem {

    StillProtected() {
        super(409, "still-protected");
    }
}
