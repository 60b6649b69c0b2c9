package org.twogrids.cases.mediation;

import org.twogrids.kernel.web.InvalidField;

/// The case names no such party.
final class UnknownParty extends InvalidField {

    UnknownParty(String field) {
        super(field, "unknown-party");
    }
}
