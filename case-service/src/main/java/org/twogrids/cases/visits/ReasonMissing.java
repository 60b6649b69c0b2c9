package org.twogrids.cases.visits;

import org.twogrids.kernel.web.InvalidField;

/// Whoever puts a case away says why.
final class ReasonMissing extends InvalidField {

    ReasonMissing() {
        super("reason", "reason-missing");
    }
}
