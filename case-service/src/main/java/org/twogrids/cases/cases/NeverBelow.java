package org.twogrids.cases.cases;

import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.web.Problem;

/// Domestic violence and assault are never below red, whatever the score.
final class NeverBelow extends Problem {

    NeverBelow(Risk lowest) {
        super(409, "never-below", lowest.name());
    }
}
