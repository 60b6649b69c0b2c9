package org.twogrids.cases.cases;

import org.twogrids.kernel.web.InvalidField;

/// The case names no such party.
public final class UnknownParty extends InvalidField {

    public UnknownParty(String field) {
        super(field, "unknown-party");
    }
}
