package org.twogrids.cases.linking;

import org.twogrids.kernel.web.Problem;

/// A crime, a dispute, a request and a hazard go different ways: none goes on in another.
final class AnotherTrack extends Problem {

    AnotherTrack() {
        super(409, "another-track");
    }
}
