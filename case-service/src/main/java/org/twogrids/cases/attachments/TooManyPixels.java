package org.twogrids.cases.attachments;

import org.twogrids.kernel.web.Problem;

/// The picture would take more room unpacked than whoever looks at it has.
final class TooManyPixels extends Problem {

    TooManyPixels(long millions) {
        super(422, "attachment-too-many-pixels", millions);
    }
}
