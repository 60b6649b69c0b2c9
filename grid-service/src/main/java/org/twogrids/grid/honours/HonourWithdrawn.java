package org.twogrids.grid.honours;

import java.time.Instant;
import org.twogrids.kernel.web.Problem;

/// What was withdrawn is not withdrawn again.
final class HonourWithdrawn extends Problem {

    HonourWithdrawn(Instant at) {
        super(409, "honour-withdrawn", at.toString());
    }
}
