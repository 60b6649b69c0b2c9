package org.twogrids.cases.visits;

import org.twogrids.kernel.web.Problem;

/// Nobody verifies the own work (M8).
final class OwnClosure extends Problem {

    OwnClosure() {
        super(409, "own-closure");
    }
}
