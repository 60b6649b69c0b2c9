package org.twogrids.cases.cases;

import org.twogrids.kernel.web.Problem;

/// The matter has come to an end: nobody is replaced in it any more.
final class RecusalOver extends Problem {

    RecusalOver() {
        super(409, "recusal-over");
    }
}
