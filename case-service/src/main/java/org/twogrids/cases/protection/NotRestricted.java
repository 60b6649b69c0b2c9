package org.twogrids.cases.protection;

import org.twogrids.kernel.web.Problem;

/// Only what few may know of has a list of who may.
final class NotRestricted extends Problem {

    NotRestricted() {
        super(409, "not-restricted");
    }
}
