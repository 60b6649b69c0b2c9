package org.twogrids.grid.teams;

import org.twogrids.kernel.web.Problem;

final class UnknownYard extends Problem {

    UnknownYard() {
        super(404, "unknown-yard");
    }
}
