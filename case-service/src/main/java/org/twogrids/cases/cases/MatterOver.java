package org.twogrids.cases.cases;

import org.twogrids.kernel.web.Problem;

/// What has ended takes nothing in: what happens now is a matter of its own, or a relapse.
public final class MatterOver extends Problem {

    public MatterOver() {
        super(409, "matter-is-over");
    }
}
