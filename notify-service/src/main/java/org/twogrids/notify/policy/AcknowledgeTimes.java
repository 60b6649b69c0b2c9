package org.twogrids.notify.policy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.Risk;

/// Within which time somebody must take note, by risk. Blue has until the end of the next working
/// day.
public record AcknowledgeTimes(
        Duration red, Duration orange, Duration yellow, WorkingCalendar calendar) {

    /// @param within what a policy says; null for what is usual for the risk
    public Instant by(@Nullable Duration within, Risk risk, Instant start) {
        return within == null ? by(risk, start) : start.plus(within);
    }

    public Instant by(Risk risk, Instant start) {
        return switch (risk) {
            case RED -> start.plus(red);
            case ORANGE -> start.plus(orange);
            case YELLOW -> start.plus(yellow);
            case BLUE -> calendar.nextWorkingDay(start);
        };
    }
}
