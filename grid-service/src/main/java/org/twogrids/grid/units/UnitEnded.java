package org.twogrids.grid.units;

import java.time.Instant;
import org.twogrids.kernel.web.Problem;

/// What is over neither changes nor ends again.
final class UnitEnded extends Problem {

    UnitEnded(Instant at) {
        super(409, "unit-ended", at.toString());
    }
}
