package org.twogrids.kernel.directory;

import java.time.Instant;
import java.time.LocalTime;
import org.twogrids.kernel.events.DirectoryEvent.Duty;

/// Whether a weekly pattern of duty covers an instant. A shift that ends no later than it starts
/// ends on the next day.
final class Shift {

    private Shift() {}

    static boolean covers(Duty duty, Instant at) {
        if (!InForce.is(duty.from(), duty.to(), at)) {
            return false;
        }
        var local = at.atZone(DirectoryView.ZONE);
        LocalTime time = local.toLocalTime();
        boolean startedToday = duty.days().contains(local.getDayOfWeek());
        if (duty.start().isBefore(duty.end())) {
            return startedToday && !time.isBefore(duty.start()) && time.isBefore(duty.end());
        }
        boolean startedYesterday = duty.days().contains(local.getDayOfWeek().minus(1));
        return (startedToday && !time.isBefore(duty.start()))
                || (startedYesterday && time.isBefore(duty.end()));
    }
}
