package org.twogrids.cases.cases;

import org.twogrids.kernel.web.Problem;

/// What may do harm is cleared with evidence, for a second person to look at (M10).
final class EvidenceMissing extends Problem {

    EvidenceMissing() {
        super(409, "evidence-missing");
    }
}
