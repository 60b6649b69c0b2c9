package org.twogrids.cases.agreements;

import org.twogrids.kernel.web.Problem;

/// An agreement comes out of a mediation under way.
final class NotMediating extends Problem {

    NotMediating() {
        super(409, "not-mediating");
    }
}
