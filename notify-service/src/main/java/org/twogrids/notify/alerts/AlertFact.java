package org.twogrids.notify.alerts;

import java.time.Instant;

/// What has happened to an alert.
sealed interface AlertFact {

    Alert alert();

    /// Whether the recipient sees a difference.
    default boolean isSeen() {
        return !(this instanceof Exhausted);
    }

    record Raised(Alert alert, Instant at) implements AlertFact {}

    record Acknowledged(Alert alert, Instant at) implements AlertFact {}

    record Ended(Alert alert) implements AlertFact {}

    /// Held back until morning, now pushed.
    record Woken(Alert alert) implements AlertFact {}

    /// Taken note of, but nothing followed: open again.
    record Lapsed(Alert alert) implements AlertFact {}

    /// Put off by the recipient.
    record Snoozed(Alert alert) implements AlertFact {}

    /// Put off no longer: made known again.
    record Returned(Alert alert) implements AlertFact {}

    /// Shows the case as it is now.
    record Revised(Alert alert) implements AlertFact {}

    /// Nobody took note and nobody is told any more.
    record Exhausted(Alert alert) implements AlertFact {}
}
