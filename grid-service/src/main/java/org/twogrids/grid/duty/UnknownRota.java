package org.twogrids.grid.duty;

import org.twogrids.kernel.web.Problem;

final class UnknownRota extends Problem {

    UnknownRota() {
        super(404, "unknown-rota");
    }
}
