package org.twogrids.cases.agreements;

import org.twogrids.kernel.web.Problem;

/// An oral agreement has no paper, and one that was taken back is signed by nobody.
final class NothingSigned extends Problem {

    NothingSigned() {
        super(409, "nothing-signed");
    }
}
