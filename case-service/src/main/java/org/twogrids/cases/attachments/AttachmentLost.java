package org.twogrids.cases.attachments;

import org.twogrids.kernel.web.Problem;

/// The row is there and its file is not: no repetition brings it back.
final class AttachmentLost extends Problem {

    AttachmentLost() {
        super(410, "attachment-lost");
    }
}
