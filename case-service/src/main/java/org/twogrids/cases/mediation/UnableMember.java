package org.twogrids.cases.mediation;

import org.twogrids.kernel.web.InvalidField;

/// Nobody in force with an office of the place, or a seat in a team over it, has that id.
final class UnableMember extends InvalidField {

    UnableMember(String field) {
        super(field, "unable-member");
    }
}
