package org.twogrids.grid.postings;

import java.time.Instant;
import org.twogrids.kernel.web.Problem;

/// What holds already ends; it is not withdrawn.
final class AlreadyBegun extends Problem {

    AlreadyBegun(Instant at) {
        super(409, "posting-begun", at.toString());
    }
}
