package org.twogrids.cases.protection;

import org.twogrids.kernel.web.InvalidField;

/// Somebody in office, and never an auxiliary, a volunteer or an auditor.
final class NotAble extends InvalidField {

    NotAble() {
        super("member", "unable-to-know");
    }
}
