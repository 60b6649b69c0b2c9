package org.twogrids.cases.routing;

import org.twogrids.kernel.web.Problem;

/// The directory holds nobody at all who could answer: an installation that is not set up. Nothing
/// is taken in, since a case without a responsible person can't exist.
final class NobodyAnswers extends Problem {

    NobodyAnswers() {
        super(503, "nobody-answers");
    }
}
