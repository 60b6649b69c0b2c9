package org.twogrids.cases.attachments;

import org.twogrids.kernel.web.Problem;

/// The case has no such attachment.
final class AttachmentNotFound extends Problem {

    AttachmentNotFound() {
        super(404, "attachment-not-found");
    }
}
