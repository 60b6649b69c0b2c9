package org.twogrids.cases.cases;

import org.twogrids.kernel.web.Problem;

/// What an authority must enforce is nothing that two people agree on.
final class Enforcement extends Problem {

    Enforcement() {
        super(409, "enforcement");
    }
}
