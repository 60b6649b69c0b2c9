package org.twogrids.cases.protection;

import org.twogrids.kernel.web.InvalidField;

/// An order says until when it holds; a letter does not.
final class EndMissing extends InvalidField {

    EndMissing() {
        super("validUntil", "end-missing");
    }
}
