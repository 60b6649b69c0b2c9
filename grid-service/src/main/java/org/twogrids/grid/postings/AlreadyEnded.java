package org.twogrids.grid.postings;

import java.time.Instant;
import org.twogrids.kernel.web.Problem;

/// What is over does not end again.
final class AlreadyEnded extends Problem {

    AlreadyEnded(Instant at) {
        super(409, "posting-ended", at.toString());
    }
}
