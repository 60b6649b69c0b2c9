package org.twogrids.cases.cases;

import org.twogrids.kernel.web.Problem;

/// The case is not in a state that allows it.
final class IllegalMove extends Problem {

    IllegalMove(Track state, Track.Move move) {
        super(409, "illegal-move", state.name(), move.name());
    }
}
