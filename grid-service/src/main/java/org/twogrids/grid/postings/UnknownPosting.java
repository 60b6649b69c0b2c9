package org.twogrids.grid.postings;

import org.twogrids.kernel.web.Problem;

final class UnknownPosting extends Problem {

    UnknownPosting() {
        super(404, "unknown-posting");
    }
}
