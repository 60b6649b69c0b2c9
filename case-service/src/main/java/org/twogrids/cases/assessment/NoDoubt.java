package org.twogrids.cases.assessment;

import org.twogrids.kernel.web.Problem;

/// Nobody has asked for another category.
final class NoDoubt extends Problem {

    NoDoubt() {
        super(409, "no-doubt");
    }
}
