package org.twogrids.cases.linking;

import org.twogrids.kernel.web.Problem;

/// What is never below red, or for few, does not go on as what may be.
final class LessCare extends Problem {

    LessCare() {
        super(409, "less-care");
    }
}
