package org.twogrids.cases.linking;

import org.twogrids.kernel.web.Problem;

/// It had come to an end before: agreements, promises and visits belong to it.
final class HadEnded extends Problem {

    HadEnded() {
        super(409, "had-ended");
    }
}
