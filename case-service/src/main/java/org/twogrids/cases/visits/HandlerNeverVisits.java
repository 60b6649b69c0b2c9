package org.twogrids.cases.visits;

import org.twogrids.kernel.web.Problem;

/// Whoever worked on a case does not ask the parties how well (M9).
final class HandlerNeverVisits extends Problem {

    HandlerNeverVisits() {
        super(409, "handler-never-visits");
    }
}
