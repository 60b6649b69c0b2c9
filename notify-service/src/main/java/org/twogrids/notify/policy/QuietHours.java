package org.twogrids.notify.policy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Between which hours somebody does not want to be disturbed, where they live. An end that is not
/// after the beginning lies in the next day.
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

    /// The instant itself, or the end of the quiet hours that it lies in.
    public Instant after(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        if (!isQuiet(local.toLocalTime())) {
            return at;
        }
        ZonedDateTime end = local.with(to);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
