package org.twogrids.grid.links;

import java.time.Instant;
import org.twogrids.kernel.web.Problem;

/// What is over does not end again.
final class LinkEnded extends Problem {

    LinkEnded(Instant at) {
        super(409, "link-ended", at.toString());
    }
}
