package org.twogrids.cases.cases;

import org.twogrids.kernel.web.Problem;

/// Red is handed over, never refused.
final class RedCannotBeRefused extends Problem {

    RedCannotBeRefused() {
        super(409, "red-cannot-be-refused");
    }
}
