package org.twogrids.cases.attachments;

import org.twogrids.kernel.web.Problem;

/// The case has as many attachments as a case may have.
final class CaseFull extends Problem {

    CaseFull(int most) {
        super(409, "attachments-full", most);
    }
}
