package org.twogrids.cases.linking;

import org.twogrids.kernel.web.Problem;

/// The more urgent case takes the other one in, not the other way round.
final class LessUrgent extends Problem {

    LessUrgent() {
        super(409, "less-urgent");
    }
}
