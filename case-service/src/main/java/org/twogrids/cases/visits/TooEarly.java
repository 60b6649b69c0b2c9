package org.twogrids.cases.visits;

import org.twogrids.kernel.web.Problem;

/// The round is not due for days yet.
final class TooEarly extends Problem {

    TooEarly() {
        super(409, "visit-too-early");
    }
}
