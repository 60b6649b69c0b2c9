package org.twogrids.grid.teams;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.twogrids.kernel.directory.DirectoryView;

/// Days of the week and hours, within a day.
record OpeningHours(int firstDay, int lastDay, LocalTime opens, LocalTime closes) {

    /// `1-5 09:00-18:00` or `6 09:00-12:00`; 1 is Monday.
    static final String FORM =
            "[1-7](-[1-7])? ([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)";

    static OpeningHours of(String text) {
        String[] parts = text.split("[ -]", -1);
        int first = Integer.parseInt(parts[0]);
        int last = parts.length == 4 ? Integer.parseInt(parts[1]) : first;
        String closes = parts[parts.length - 1];
        return new OpeningHours(
                first,
                last,
                LocalTime.parse(parts[parts.length - 2]),
                closes.equals("24:00") ? LocalTime.MAX : LocalTime.parse(closes));
    }

    /// Whether any of the lines has it open then.
    static boolean anyHolds(List<String> lines, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, DirectoryView.ZONE);
        return lines.stream().map(OpeningHours::of).anyMatch(hours -> hours.hold(local));
    }

    boolean hold(LocalDateTime at) {
        int day = at.getDayOfWeek().getValue();
        return firstDay <= day
                && day <= lastDay
                && !at.toLocalTime().isBefore(opens)
                && at.toLocalTime().isBefore(closes);
    }
}
