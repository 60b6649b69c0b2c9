package org.twogrids.cases.protection;

import org.twogrids.kernel.web.InvalidField;

/// The case names no such person, or both are the same.
final class UnknownParty extends InvalidField {

    UnknownParty() {
        super("party", "unknown-party");
    }
}
