package org.twogrids.cases.attachments;

import org.twogrids.kernel.web.Problem;

/// The original may tell who has reported the case.
final class OriginalSealed extends Problem {

    OriginalSealed() {
        super(403, "original-sealed");
    }
}
