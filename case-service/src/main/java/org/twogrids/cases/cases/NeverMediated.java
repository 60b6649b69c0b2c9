package org.twogrids.cases.cases;

import org.twogrids.kernel.web.Problem;

/// Crime and violence never go to a mediation team (domain rule; Rules on people's mediation work).
final class NeverMediated extends Problem {

    NeverMediated() {
        super(409, "never-mediated");
    }
}
