package org.twogrids.cases.agreements;

import org.twogrids.kernel.web.Problem;

/// It is in effect, was taken back, or mediation is over.
final class NothingToSign extends Problem {

    NothingToSign() {
        super(409, "nothing-to-sign");
    }
}
