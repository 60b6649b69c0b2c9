package org.twogrids.cases.press;

import org.twogrids.kernel.web.Problem;

/// Others print: nothing was done, and the same may be asked again in a moment.
final class PressBusy extends Problem {

    PressBusy() {
        super(503, "press-busy");
    }
}
