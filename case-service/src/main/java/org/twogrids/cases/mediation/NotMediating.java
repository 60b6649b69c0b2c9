package org.twogrids.cases.mediation;

import org.twogrids.kernel.web.Problem;

/// There is no mediation under way.
final class NotMediating extends Problem {

    NotMediating() {
        super(409, "not-mediating");
    }
}
