package org.twogrids.cases.residents;

import org.twogrids.kernel.web.Problem;

/// No grid or community of that code is in force.
final class NoSuchPlace extends Problem {

    NoSuchPlace() {
        super(404, "no-such-place");
    }
}
