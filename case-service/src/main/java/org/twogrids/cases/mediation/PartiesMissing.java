package org.twogrids.cases.mediation;

import org.twogrids.kernel.web.Problem;

/// A dispute is between two at least, and both are named.
final class PartiesMissing extends Problem {

    PartiesMissing() {
        super(409, "parties-missing");
    }
}
