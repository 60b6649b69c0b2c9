package org.twogrids.cases.protection;

import org.twogrids.kernel.web.Problem;

/// Help is asked for only where the victim wants it.
final class VictimDecides extends Problem {

    VictimDecides() {
        super(409, "victim-decides");
    }
}
