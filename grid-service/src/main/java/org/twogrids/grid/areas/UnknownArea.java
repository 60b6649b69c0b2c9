package org.twogrids.grid.areas;

import org.twogrids.kernel.web.Problem;

/// No area has, or had, that code.
public final class UnknownArea extends Problem {

    public UnknownArea(String code) {
        super(404, "unknown-area", code);
    }
}
