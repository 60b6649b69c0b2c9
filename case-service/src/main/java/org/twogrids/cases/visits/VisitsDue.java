package org.twogrids.cases.visits;

import org.twogrids.kernel.web.Problem;

/// No closing before the last return visit (M9).
final class VisitsDue extends Problem {

    VisitsDue() {
        super(409, "visits-due");
    }
}
