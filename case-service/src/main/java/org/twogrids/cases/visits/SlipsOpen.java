package org.twogrids.cases.visits;

import org.twogrids.kernel.web.Problem;

/// An outside unit still owes an answer.
final class SlipsOpen extends Problem {

    SlipsOpen() {
        super(409, "slips-open");
    }
}
