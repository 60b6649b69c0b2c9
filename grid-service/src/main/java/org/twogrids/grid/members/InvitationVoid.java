package org.twogrids.grid.members;

import org.twogrids.kernel.web.Problem;

/// Made up, used, replaced or too old: which of them is nobody's to learn by trying.
final class InvitationVoid extends Problem {

    InvitationVoid() {
        super(404, "invitation-void");
    }
}
