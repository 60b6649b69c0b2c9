package org.twogrids.grid.teams;

import org.twogrids.kernel.web.Problem;

/// What is over changes no more.
final class TeamDissolved extends Problem {

    TeamDissolved() {
        super(409, "team-dissolved");
    }
}
