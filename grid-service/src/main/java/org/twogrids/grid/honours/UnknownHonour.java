package org.twogrids.grid.honours;

import org.twogrids.kernel.web.Problem;

final class UnknownHonour extends Problem {

    UnknownHonour() {
        super(404, "unknown-honour");
    }
}
