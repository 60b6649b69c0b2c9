package org.twogrids.cases.attachments;

import org.twogrids.kernel.web.Problem;

/// It was withdrawn before.
final class AlreadyWithdrawn extends Problem {

    AlreadyWithdrawn() {
        super(409, "attachment-over");
    }
}
