package org.twogrids.cases.cases;

import org.twogrids.kernel.web.Problem;

/// No such case within the caller's reach; whether there is one outside of it nobody learns.
final class CaseNotFound extends Problem {

    CaseNotFound() {
        super(404, "case-not-found");
    }
}
