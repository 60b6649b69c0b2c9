package org.twogrids.cases.agreements;

import org.twogrids.kernel.web.Problem;

/// The case has no such agreement or promise.
final class AgreementNotFound extends Problem {

    AgreementNotFound() {
        super(404, "agreement-not-found");
    }
}
