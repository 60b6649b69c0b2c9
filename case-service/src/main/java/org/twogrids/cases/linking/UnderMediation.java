package org.twogrids.cases.linking;

import org.twogrids.kernel.web.Problem;

/// Its parties have been asked and heard: what was begun is brought to an end.
final class UnderMediation extends Problem {

    UnderMediation() {
        super(409, "under-mediation");
    }
}
