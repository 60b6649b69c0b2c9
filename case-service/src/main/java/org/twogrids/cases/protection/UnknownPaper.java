package org.twogrids.cases.protection;

import org.twogrids.kernel.web.Problem;

/// The case has no such letter or order.
final class UnknownPaper extends Problem {

    UnknownPaper() {
        super(404, "paper-not-found");
    }
}
