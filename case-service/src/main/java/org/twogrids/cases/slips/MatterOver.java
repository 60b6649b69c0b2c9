package org.twogrids.cases.slips;

import org.twogrids.kernel.web.Problem;

/// The case is closed or withdrawn: nobody is asked for anything any more.
final class MatterOver extends Problem {

    MatterOver() {
        super(409, "matter-over");
    }
}
