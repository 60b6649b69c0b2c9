package org.twogrids.cases.attachments;

import org.twogrids.kernel.web.Problem;

/// What the bytes are is not taken, whatever name and header say.
final class UnknownType extends Problem {

    UnknownType() {
        super(415, "attachment-type");
    }
}
