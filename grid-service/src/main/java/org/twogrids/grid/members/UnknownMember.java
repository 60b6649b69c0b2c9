package org.twogrids.grid.members;

import org.twogrids.kernel.web.Problem;

final class UnknownMember extends Problem {

    UnknownMember() {
        super(404, "unknown-member");
    }
}
