package org.twogrids.cases.mediation;

import org.twogrids.kernel.web.InvalidField;

/// A party has asked for somebody else, or their interests conflict: they take no part.
final class ExcludedMember extends InvalidField {

    ExcludedMember(String field) {
        super(field, "excluded-member");
    }
}
