package org.twogrids.cases.cases;

import org.twogrids.kernel.web.Problem;

/// There is no mediation under way; an agreement, for one, comes out of none else.
public final class NotMediating extends Problem {

    public NotMediating() {
        super(409, "not-mediating");
    }
}
