package org.twogrids.grid.staffing;

import org.twogrids.kernel.web.Problem;

/// Nothing of the area lies below an office of the reader's.
final class StaffingOutOfReach extends Problem {

    StaffingOutOfReach(String name) {
        super(403, "staffing-out-of-reach", name);
    }
}
