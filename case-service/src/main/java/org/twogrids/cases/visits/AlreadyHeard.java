package org.twogrids.cases.visits;

import org.twogrids.kernel.web.Problem;

/// The party was heard in this round.
final class AlreadyHeard extends Problem {

    AlreadyHeard() {
        super(409, "already-heard");
    }
}
