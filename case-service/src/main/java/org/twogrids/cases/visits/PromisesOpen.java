package org.twogrids.cases.visits;

import org.twogrids.kernel.web.Problem;

/// What was promised is looked after until it is kept (People's Mediation Law art. 31).
final class PromisesOpen extends Problem {

    PromisesOpen() {
        super(409, "promises-open");
    }
}
