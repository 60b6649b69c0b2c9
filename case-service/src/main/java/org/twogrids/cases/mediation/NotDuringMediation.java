package org.twogrids.cases.mediation;

import org.twogrids.kernel.web.InvalidField;

/// A meeting lies between the beginning of the mediation and now.
final class NotDuringMediation extends InvalidField {

    NotDuringMediation() {
        super("heldAt", "not-during-mediation");
    }
}
