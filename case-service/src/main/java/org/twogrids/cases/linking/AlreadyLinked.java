package org.twogrids.cases.linking;

import org.twogrids.kernel.web.Problem;

/// The two are linked already.
final class AlreadyLinked extends Problem {

    AlreadyLinked() {
        super(409, "already-linked");
    }
}
