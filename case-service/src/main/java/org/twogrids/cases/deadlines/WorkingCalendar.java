package org.twogrids.cases.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.twogrids.cases.catalog.Table;
import org.twogrids.kernel.directory.DirectoryView;

/// Working days with public holidays and the weekends that are worked in exchange (调休). Office
/// hours are nine to six.
@ApplicationScoped
public class WorkingCalendar {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private final Map<LocalDate, Boolean> exceptions;

    WorkingCalendar() {
        this.exceptions =
                Table.read(Optional.empty(), "/calendar/cn.csv", row -> row).stream()
                        .collect(
                                Collectors.toMap(
                                        row -> LocalDate.parse(row.get("date")),
                                        row -> row.get("kind").equals("WORKDAY")));
    }

    public boolean isWorkingDay(LocalDate day) {
        return exceptions.getOrDefault(day, !WEEKEND.contains(day.getDayOfWeek()));
    }

    /// Whether the year's holidays have not been published here: Monday to Friday are assumed.
    public boolean isProvisional(int year) {
        return exceptions.keySet().stream().noneMatch(day -> day.getYear() == year);
    }

    /// The close of the first working day after the day of `from`.
    public Instant nextWorkingDay(Instant from) {
        return close(workingDayFrom(local(from).toLocalDate().plusDays(1)));
    }

    /// Calendar days later at the same time; from a day off it moves to the next working day.
    public Instant plusDays(Instant from, int days) {
        ZonedDateTime due = local(from).plusDays(days);
        LocalDate day = workingDayFrom(due.toLocalDate());
        return due.with(day).toInstant();
    }

    /// Hours of office time later.
    public Instant plusWorkingHours(Instant from, int hours) {
        ZonedDateTime now = local(from);
        Duration left = Duration.ofHours(hours);
        while (true) {
            LocalDate day = workingDayFrom(now.toLocalDate());
            ZonedDateTime opens = day.atTime(OPENS).atZone(DirectoryView.ZONE);
            ZonedDateTime closes = day.atTime(CLOSES).atZone(DirectoryView.ZONE);
            ZonedDateTime start = now.isAfter(opens) ? now : opens;
            Duration today = Duration.between(start, closes);
            if (left.compareTo(today) <= 0) {
                return start.plus(left).toInstant();
            }
            left = today.isNegative() ? left : left.minus(today);
            now = day.plusDays(1).atStartOfDay(DirectoryView.ZONE);
        }
    }

    private LocalDate workingDayFrom(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    private static Instant close(LocalDate day) {
        return day.atTime(CLOSES).atZone(DirectoryView.ZONE).toInstant();
    }

    private static ZonedDateTime local(Instant at) {
        return at.atZone(DirectoryView.ZONE);
    }
}
