package org.twogrids.cases.linking;

import org.twogrids.kernel.web.Problem;

/// A case is not linked with itself.
final class SameCase extends Problem {

    SameCase() {
        super(409, "same-case");
    }
}
