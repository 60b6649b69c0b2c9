package org.twogrids.grid.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.twogrids.kernel.directory.DirectoryView;

/// From when until when a shift lasts, local time.
///
/// @param end not after the start: on the next day; the same: all day round
record Hours(LocalTime start, LocalTime end) {

    /// As it is stored: `08:00-20:00`.
    static Hours of(String text) {
        int dash = text.indexOf('-');
        return new Hours(
                LocalTime.parse(text.substring(0, dash)),
                LocalTime.parse(text.substring(dash + 1)));
    }

    Instant begins(LocalDate day) {
        return day.atTime(start).atZone(DirectoryView.ZONE).toInstant();
    }

    Instant ends(LocalDate day) {
        LocalDate last = end.isAfter(start) ? day : day.plusDays(1);
        return last.atTime(end).atZone(DirectoryView.ZONE).toInstant();
    }

    @Override
    public String toString() {
        return start + "-" + end;
    }
}
