package org.twogrids.cases.attachments;

import org.twogrids.kernel.web.Problem;

/// It was withdrawn: the copy is not shown any more.
final class AttachmentWithdrawn extends Problem {

    AttachmentWithdrawn() {
        super(410, "attachment-withdrawn");
    }
}
