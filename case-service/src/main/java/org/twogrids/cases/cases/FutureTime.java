package org.twogrids.cases.cases;

import org.twogrids.kernel.web.InvalidField;

/// What has not happened yet can't be reported.
final class FutureTime extends InvalidField {

    FutureTime() {
        super("occurredAt", "future-time");
    }
}
