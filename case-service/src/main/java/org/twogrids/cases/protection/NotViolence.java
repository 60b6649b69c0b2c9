package org.twogrids.cases.protection;

import org.twogrids.kernel.web.Problem;

/// Letters and orders are of domestic violence.
final class NotViolence extends Problem {

    NotViolence() {
        super(409, "not-domestic-violence");
    }
}
