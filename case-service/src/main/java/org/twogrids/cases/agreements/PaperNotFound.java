package org.twogrids.cases.agreements;

import org.twogrids.kernel.web.Problem;

/// The agreement has no such paper: it is an oral one, or was drawn up before papers were made.
final class PaperNotFound extends Problem {

    PaperNotFound() {
        super(404, "agreement-paper-not-found");
    }
}
