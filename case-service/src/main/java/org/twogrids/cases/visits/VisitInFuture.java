package org.twogrids.cases.visits;

import org.twogrids.kernel.web.InvalidField;

/// A visit is recorded after it was made.
final class VisitInFuture extends InvalidField {

    VisitInFuture() {
        super("visitedAt", "future-time");
    }
}
