package org.twogrids.grid.members;

import org.twogrids.kernel.web.Problem;

/// The table of [MemberState] has no such move.
final class IllegalMove extends Problem {

    IllegalMove(MemberState from, MemberFact.Act act) {
        super(409, "member-move", from.name(), act.name());
    }
}
