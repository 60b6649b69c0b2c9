package org.twogrids.cases.protection;

import org.twogrids.kernel.web.Problem;

/// It has expired or was lifted, or that was done already.
final class PaperOver extends Problem {

    PaperOver() {
        super(409, "paper-over");
    }
}
