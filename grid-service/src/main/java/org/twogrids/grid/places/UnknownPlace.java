package org.twogrids.grid.places;

import org.twogrids.kernel.web.Problem;

final class UnknownPlace extends Problem {

    UnknownPlace() {
        super(404, "unknown-place");
    }
}
