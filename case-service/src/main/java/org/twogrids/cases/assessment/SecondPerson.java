package org.twogrids.cases.assessment;

import org.twogrids.kernel.web.Problem;

/// Nobody lowers the worst alone: another person than the first decides.
final class SecondPerson extends Problem {

    SecondPerson() {
        super(409, "second-person");
    }
}
