package org.twogrids.cases.cases;

import org.twogrids.kernel.web.InvalidField;

/// An agreement is between two at least, and both are named.
final class TwoParties extends InvalidField {

    TwoParties() {
        super("matter.parties", "two-parties");
    }
}
