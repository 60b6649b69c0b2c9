package org.twogrids.cases.attachments;

import org.twogrids.kernel.web.Problem;

/// More bytes than an attachment may have.
final class FileTooLarge extends Problem {

    FileTooLarge(long megabytes) {
        super(413, "attachment-too-large", megabytes);
    }
}
