package org.twogrids.cases.agreements;

import org.twogrids.kernel.web.InvalidField;

/// The case names no such party.
final class UnknownParty extends InvalidField {

    UnknownParty() {
        super("party", "unknown-party");
    }
}
