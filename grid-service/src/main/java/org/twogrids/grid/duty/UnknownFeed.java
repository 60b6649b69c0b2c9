package org.twogrids.grid.duty;

import org.twogrids.kernel.web.Problem;

/// Made up, ended, or its owner is no more: which of them is nobody's to learn by trying.
final class UnknownFeed extends Problem {

    UnknownFeed() {
        super(404, "unknown-feed");
    }
}
