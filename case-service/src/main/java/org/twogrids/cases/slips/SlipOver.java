package org.twogrids.cases.slips;

import org.twogrids.kernel.web.Problem;

/// It was answered or withdrawn already.
final class SlipOver extends Problem {

    SlipOver() {
        super(409, "slip-over");
    }
}
