package org.twogrids.grid.teams;

import org.twogrids.kernel.web.Problem;

final class UnknownTeam extends Problem {

    UnknownTeam() {
        super(404, "unknown-team");
    }
}
