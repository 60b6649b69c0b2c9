package org.twogrids.grid.units;

import org.twogrids.kernel.web.Problem;

final class UnknownUnit extends Problem {

    UnknownUnit() {
        super(404, "unknown-unit");
    }
}
