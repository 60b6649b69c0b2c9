package org.twogrids.kernel.directory;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Working days with public holidays and the weekends that are worked in exchange (调休). Office
/// hours are nine to six.
@ApplicationScoped
public class WorkingCalendar {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private static final String SHIPPED = "/calendar/cn.csv";
    private static final String HEADER = "date,kind";

    /// Whether a day that differs from the usual week is worked.
    private final Map<LocalDate, Boolean> exceptions;

    @Inject
    WorkingCalendar(Config config) {
        Optional<Path> file = config.file();
        try (BufferedReader lines = open(file)) {
            this.exceptions = exceptions(lines);
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Unreadable calendar " + file.map(Path::toString).orElse(SHIPPED), e);
        }
    }

    private WorkingCalendar(BufferedReader lines) {
        this.exceptions = exceptions(lines);
    }

    /// The calendar of which this is the content.
    public static WorkingCalendar reading(String content) {
        return new WorkingCalendar(new BufferedReader(new StringReader(content)));
    }

    private static Map<LocalDate, Boolean> exceptions(BufferedReader lines) {
        return lines.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .filter(line -> !line.equals(HEADER))
                .map(line -> line.split(",", -1))
                .collect(toMap(row -> LocalDate.parse(row[0]), row -> isWorked(row)));
    }

    /// The calendar that comes with the system.
    public static WorkingCalendar shipped() {
        return new WorkingCalendar(Optional::empty);
    }

    /// Days that differ from the usual week, in order, as a file of them has it.
    public String content() {
        return new TreeMap<>(exceptions)
                .entrySet().stream()
                        .map(day -> day.getKey() + (day.getValue() ? ",WORKDAY" : ",HOLIDAY"))
                        .collect(joining("\n", HEADER + "\n", "\n"));
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

    private static boolean isWorked(String[] row) {
        return switch (row[1]) {
            case "WORKDAY" -> true;
            case "HOLIDAY" -> false;
            default -> throw new IllegalArgumentException("No kind of day: " + row[1]);
        };
    }

    private static BufferedReader open(Optional<Path> file) throws IOException {
        return file.isPresent()
                ? Files.newBufferedReader(file.get())
                : new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        WorkingCalendar.class.getResourceAsStream(SHIPPED)),
                                StandardCharsets.UTF_8));
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

    @ConfigMapping(prefix = "calendar")
    interface Config {

        /// CSV like the shipped `calendar/cn.csv`; where there is none that one holds.
        Optional<Path> file();
    }
}
