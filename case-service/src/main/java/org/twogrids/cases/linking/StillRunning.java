package org.twogrids.cases.linking;

import org.twogrids.kernel.web.Problem;

/// A letter, an order or a whistle slip of it runs on.
final class StillRunning extends Problem {

    StillRunning() {
        super(409, "still-running");
    }
}
