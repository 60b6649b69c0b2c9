package org.twogrids.cases.cases;

import org.twogrids.kernel.web.InvalidField;

/// What has not happened yet can't be reported.
public final class FutureTime extends InvalidField {

    public FutureTime() {
        super("occurredAt", "future-time");
    }
}
