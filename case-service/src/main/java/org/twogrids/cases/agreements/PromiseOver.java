package org.twogrids.cases.agreements;

import org.twogrids.kernel.web.Problem;

/// It was found kept or broken already, or the case has been taken up again.
final class PromiseOver extends Problem {

    PromiseOver() {
        super(409, "promise-over");
    }
}
