package org.twogrids.cases.visits;

import org.twogrids.kernel.web.Problem;

/// The matter has not ended, or its last visit is done.
final class NothingToVisit extends Problem {

    NothingToVisit() {
        super(409, "nothing-to-visit");
    }
}
