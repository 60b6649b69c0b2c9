package org.twogrids.cases.mediation;

import org.twogrids.kernel.web.InvalidField;

/// One person has one place; whoever leads has theirs.
final class SeatedTwice extends InvalidField {

    SeatedTwice(String field) {
        super(field, "seated-twice");
    }
}
