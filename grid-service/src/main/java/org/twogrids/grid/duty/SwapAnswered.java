package org.twogrids.grid.duty;

import org.twogrids.kernel.web.Problem;

/// An answer is given once.
final class SwapAnswered extends Problem {

    SwapAnswered(Swap.State state) {
        super(409, "swap-answered", state.name());
    }
}
