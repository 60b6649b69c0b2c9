package org.twogrids.grid.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Role;

/// The shifts that follow from weekly hours.
final class WeeklyShifts {

    private WeeklyShifts() {}

    /// Those that reach into `[from, to)` and begin, or at `from` go on, with nobody there: whose
    /// hours they are does not belong to the directory then, and nobody else is on duty in the role
    /// for the area. Of two that begin at once the longer one.
    static Collection<Hourly> empty(DirectoryView view, Instant from, Instant to) {
        return empty(view, area -> true, from, to);
    }

    /// The same, of areas that are wanted.
    static Collection<Hourly> empty(
            DirectoryView view, Predicate<String> wanted, Instant from, Instant to) {
        Map<String, Hourly> found = new TreeMap<>();
        view.duty()
                .filter(duty -> wanted.test(duty.area()))
                .flatMap(duty -> shifts(duty, from, to).stream())
                .filter(shift -> isEmpty(view, shift, from))
                .forEach(
                        shift ->
                                found.merge(
                                        shift.area + shift.role + shift.from,
                                        shift,
                                        (one, other) -> one.to.isBefore(other.to) ? other : one));
        return found.values();
    }

    /// The shifts of a pattern that reach into `[from, to)`, whoever is there.
    static List<Hourly> shifts(DirectoryEvent.Duty duty, Instant from, Instant to) {
        Hours hours = new Hours(duty.start(), duty.end());
        LocalDate last = LocalDate.ofInstant(to, DirectoryView.ZONE);
        List<Hourly> shifts = new ArrayList<>();
        for (LocalDate day = LocalDate.ofInstant(from, DirectoryView.ZONE).minusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            Instant begins = hours.begins(day);
            Instant ends = hours.ends(day);
            if (duty.days().contains(day.getDayOfWeek())
                    && duty.holds(begins)
                    && begins.isBefore(to)
                    && ends.isAfter(from)) {
                shifts.add(new Hourly(duty.area(), duty.role(), begins, ends));
            }
        }
        return shifts;
    }

    private static boolean isEmpty(DirectoryView view, Hourly shift, Instant from) {
        Instant at = shift.from.isBefore(from) ? from : shift.from;
        return view.area(shift.area, at).isPresent()
                && view.onDuty(shift.area, shift.role, at).stream()
                        .noneMatch(member -> view.member(member, at).isPresent());
    }

    record Hourly(String area, Role role, Instant from, Instant to) {}
}
