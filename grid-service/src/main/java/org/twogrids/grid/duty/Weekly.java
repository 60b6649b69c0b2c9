package org.twogrids.grid.duty;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twogrids.grid.rules.Rejection;

/// Days and hours of a shift, local time.
///
/// @param days ISO numbers in order, `12345` for Monday to Friday
/// @param end not after the start: on the next day; both midnight: all day
@Embeddable
record Weekly(
        String days,
        @Column(name = "start_time") LocalTime start,
        @Column(name = "end_time") LocalTime end) {

    private static final Pattern DAYS = Pattern.compile("[1-7](-[1-7])?([;,][1-7](-[1-7])?)*");
    private static final Pattern SEPARATOR = Pattern.compile("[;,]");

    /// @param days `1-5`, `1;3;7` or `1-3;6`
    static Weekly of(String days, LocalTime start, LocalTime end) {
        if (!DAYS.matcher(days).matches()) {
            throw new Rejection("days", "not-days", days);
        }
        Set<Integer> numbers = new TreeSet<>();
        SEPARATOR.splitAsStream(days).flatMap(part -> range(days, part)).forEach(numbers::add);
        return new Weekly(numbers.stream().map(String::valueOf).collect(joining()), start, end);
    }

    private static Stream<Integer> range(String days, String part) {
        int first = part.charAt(0) - '0';
        int last = part.charAt(part.length() - 1) - '0';
        if (last < first) {
            throw new Rejection("days", "not-days", days);
        }
        return IntStream.rangeClosed(first, last).boxed();
    }

    /// As a file has them: `1-5`, `1;3;7`.
    String dayRanges() {
        StringBuilder ranges = new StringBuilder();
        for (int i = 0; i < days.length(); i++) {
            int first = i;
            while (i + 1 < days.length() && days.charAt(i + 1) == days.charAt(i) + 1) {
                i++;
            }
            ranges.append(ranges.isEmpty() ? "" : ";").append(days.charAt(first));
            if (i > first) {
                ranges.append('-').append(days.charAt(i));
            }
        }
        return ranges.toString();
    }

    Set<DayOfWeek> daysOfWeek() {
        return days.chars().mapToObj(day -> DayOfWeek.of(day - '0')).collect(toSet());
    }
}
