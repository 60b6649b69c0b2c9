package org.twogrids.notify.staffing;

import org.twogrids.kernel.web.Problem;

/// No such alert, or another person's: nobody can tell which.
final class UnknownAlert extends Problem {

    UnknownAlert() {
        super(404, "alert-not-found");
    }
}
