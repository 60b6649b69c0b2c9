package org.twogrids.cases.pauses;

import org.twogrids.kernel.web.Problem;

/// Nothing of a red case stands still.
final class RedRunsOn extends Problem {

    RedRunsOn() {
        super(409, "red-runs-on");
    }
}
