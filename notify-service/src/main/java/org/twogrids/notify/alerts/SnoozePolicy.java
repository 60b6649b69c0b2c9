package org.twogrids.notify.alerts;

import java.time.Duration;
import java.time.Instant;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.web.InvalidField;
import org.twogrids.kernel.web.Problem;

/// What may be put off, and for how long: never what is red, and never beyond the time that the
/// recipient has to take note, so that whoever comes next is asked no later than without it.
///
/// @param most at a time
record SnoozePolicy(Duration most) {

    void check(Alert alert, Instant until, Instant at) {
        if (!alert.isOpen()) {
            throw new NotOpen();
        }
        if (alert.about().risk() == Risk.RED) {
            throw new RedCannotWait();
        }
        Instant latest = latest(alert, at);
        if (!latest.isAfter(at)) {
            throw new TimeIsUp();
        }
        if (!until.isAfter(at) || until.isAfter(latest)) {
            throw new OutOfRange(Duration.between(at, latest).toMinutes());
        }
    }

    /// What only informs has no time of its own that could pass.
    private Instant latest(Alert alert, Instant at) {
        Instant longest = at.plus(most);
        Instant by = alert.acknowledgeBy();
        return alert.kind().onlyInforms() || by.isAfter(longest) ? longest : by;
    }

    private static final class NotOpen extends Problem {
        NotOpen() {
            super(409, "alert-not-open");
        }
    }

    private static final class RedCannotWait extends Problem {
        RedCannotWait() {
            super(409, "red-cannot-wait");
        }
    }

    private static final class TimeIsUp extends Problem {
        TimeIsUp() {
            super(409, "time-is-up");
        }
    }

    private static final class OutOfRange extends InvalidField {
        OutOfRange(long minutes) {
            super("until", "snooze-out-of-range", minutes);
        }
    }
}
