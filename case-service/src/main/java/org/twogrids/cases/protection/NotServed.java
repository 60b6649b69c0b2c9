package org.twogrids.cases.protection;

import org.twogrids.kernel.web.Problem;

/// Both are visited after it was handed to them.
final class NotServed extends Problem {

    NotServed() {
        super(409, "not-served");
    }
}
