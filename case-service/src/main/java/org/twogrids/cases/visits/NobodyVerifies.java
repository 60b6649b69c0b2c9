package org.twogrids.cases.visits;

import org.twogrids.kernel.web.Problem;

/// No other leader holds an office of the place.
final class NobodyVerifies extends Problem {

    NobodyVerifies() {
        super(409, "nobody-verifies");
    }
}
