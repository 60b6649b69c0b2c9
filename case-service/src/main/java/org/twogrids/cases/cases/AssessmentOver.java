package org.twogrids.cases.cases;

import org.twogrids.kernel.web.Problem;

/// What has ended is not assessed: where it breaks out again, it is taken up again first.
final class AssessmentOver extends Problem {

    AssessmentOver() {
        super(409, "assessment-over");
    }
}
