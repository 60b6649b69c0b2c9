package org.twogrids.cases.cases;

import org.twogrids.kernel.web.InvalidField;

/// Not a leader who could own the case, or whoever works on it.
final class UnableOwner extends InvalidField {

    UnableOwner() {
        super("to", "unable-owner");
    }
}
