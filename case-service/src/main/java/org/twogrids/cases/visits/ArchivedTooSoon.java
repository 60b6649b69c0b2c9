package org.twogrids.cases.visits;

import org.twogrids.kernel.web.Problem;

/// Three tries on different days come first (M9).
final class ArchivedTooSoon extends Problem {

    ArchivedTooSoon() {
        super(409, "archived-too-soon");
    }
}
