package org.twogrids.cases.agreements;

import org.twogrids.kernel.web.Problem;

/// The agreement has no such paper: it was drawn up before papers of its kind were made.
final class PaperNotFound extends Problem {

    PaperNotFound() {
        super(404, "agreement-paper-not-found");
    }
}
