package org.twogrids.grid.duty;

import java.time.Instant;
import org.twogrids.kernel.web.Problem;

/// What is over does not end again.
final class RotaEnded extends Problem {

    RotaEnded(Instant at) {
        super(409, "rota-ended", at.toString());
    }
}
