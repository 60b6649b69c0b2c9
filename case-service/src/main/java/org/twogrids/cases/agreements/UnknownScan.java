package org.twogrids.cases.agreements;

import org.twogrids.kernel.web.Problem;

/// It is neither a picture nor a PDF, whatever it is called.
final class UnknownScan extends Problem {

    UnknownScan() {
        super(415, "unknown-scan");
    }
}
