package org.twogrids.cases.attachments;

import org.twogrids.kernel.web.Problem;

/// The file is not built as files of its type are.
final class BrokenFile extends Problem {

    BrokenFile() {
        super(422, "attachment-broken");
    }
}
