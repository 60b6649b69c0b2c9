package org.twogrids.cases.assessment;

import org.twogrids.kernel.web.InvalidField;

/// The factors hold already, or are added and taken away at once.
final class NothingChanged extends InvalidField {

    NothingChanged() {
        super("add", "nothing-changed");
    }
}
