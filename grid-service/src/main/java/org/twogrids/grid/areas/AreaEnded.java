package org.twogrids.grid.areas;

import java.time.Instant;
import org.twogrids.kernel.web.Problem;

/// What is over is not redrawn, divided or ended again.
final class AreaEnded extends Problem {

    AreaEnded(String code, Instant at) {
        super(409, "area-over", code, at.toString());
    }
}
