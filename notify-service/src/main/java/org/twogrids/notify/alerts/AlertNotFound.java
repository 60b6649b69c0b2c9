package org.twogrids.notify.alerts;

import org.twogrids.kernel.web.Problem;

/// No such alert, or another person's: nobody can tell which.
final class AlertNotFound extends Problem {

    AlertNotFound() {
        super(404, "alert-not-found");
    }
}
