package org.twogrids.grid.links;

import org.twogrids.kernel.web.Problem;

final class UnknownLink extends Problem {

    UnknownLink() {
        super(404, "unknown-link");
    }
}
