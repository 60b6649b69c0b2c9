package org.twogrids.cases.attachments;

import org.twogrids.kernel.web.InvalidField;

/// No file came, or one without a byte.
final class EmptyFile extends InvalidField {

    EmptyFile() {
        super("file", "attachment-missing");
    }
}
