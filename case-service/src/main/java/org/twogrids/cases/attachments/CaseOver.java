package org.twogrids.cases.attachments;

import org.twogrids.kernel.web.Problem;

/// The case is closed or was taken back.
final class CaseOver extends Problem {

    CaseOver() {
        super(409, "attachment-case-over");
    }
}
