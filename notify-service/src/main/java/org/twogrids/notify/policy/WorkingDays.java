package org.twogrids.notify.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.twogrids.kernel.directory.DirectoryView;

/// Monday to Friday, in the areas' local time. Public holidays and make-up weekends (调休) are not
/// known here.
final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalTime CLOSING = LocalTime.of(18, 0);

    private WorkingDays() {}

    /// Closing time of the first working day after the one of `start`.
    static Instant endOfNext(Instant start) {
        LocalDate day = start.atZone(DirectoryView.ZONE).toLocalDate().plusDays(1);
        while (WEEKEND.contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day.atTime(CLOSING).atZone(DirectoryView.ZONE).toInstant();
    }
}
