package org.twogrids.cases.slips;

import org.twogrids.kernel.web.Problem;

/// The case has no such slip.
final class SlipNotFound extends Problem {

    SlipNotFound() {
        super(404, "slip-not-found");
    }
}
