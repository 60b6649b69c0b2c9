package org.twogrids.cases.cases;

import org.twogrids.kernel.web.Problem;

/// The place lies outside of the caller's areas: who answers there is not told.
final class PlaceOutOfReach extends Problem {

    PlaceOutOfReach() {
        super(404, "place-out-of-reach");
    }
}
