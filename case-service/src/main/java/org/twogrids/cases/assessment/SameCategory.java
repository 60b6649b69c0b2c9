package org.twogrids.cases.assessment;

import org.twogrids.kernel.web.InvalidField;

/// It is that kind of matter already.
final class SameCategory extends InvalidField {

    SameCategory() {
        super("category", "same-category");
    }
}
