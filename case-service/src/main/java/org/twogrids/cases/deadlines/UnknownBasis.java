package org.twogrids.cases.deadlines;

import org.twogrids.kernel.web.Problem;

/// Nothing was ever computed by it here.
final class UnknownBasis extends Problem {

    UnknownBasis() {
        super(404, "unknown-basis");
    }
}
