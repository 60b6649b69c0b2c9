package org.twogrids.grid.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.DirectoryView;

/// A row of a file, cell by cell. Every reading throws [Rejection], naming the cell, where the cell
/// is not what it should be.
///
/// @param number as a spreadsheet shows it (the header is row 1); of GeoJSON: the feature, from 1
public record Row(int number, Map<String, String> cells) {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern CONTROL_IN_PROSE = Pattern.compile("[\\p{Cntrl}&&[^\n\r\t]]");

    /// Chinese input methods write the wide one.
    private static final Pattern LIST = Pattern.compile("[;\\uff1b]");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()\\-]{1,18}[0-9]");

    /// What stands in a column, blanks aside, each once.
    public static Set<String> cells(List<Row> rows, String field) {
        return rows.stream()
                .map(row -> row.cells().getOrDefault(field, "").strip())
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }

    /// Null where the cell is blank or the column is not there.
    public @Nullable String optional(String field) {
        return optional(field, CONTROL);
    }

    private @Nullable String optional(String field, Pattern forbidden) {
        String value = cells.get(field);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (forbidden.matcher(value).find()) {
            throw new Rejection(field, "control-characters");
        }
        if (value.stripLeading().startsWith("=")) {
            throw new Rejection(field, "formula");
        }
        return FormulaGuard.unguard(value.strip());
    }

    public String required(String field) {
        String value = optional(field);
        if (value == null) {
            throw new Rejection(field, "missing");
        }
        return value;
    }

    /// A line that people will read.
    public String text(String field, int max) {
        required(field);
        return Objects.requireNonNull(text(field, max, CONTROL));
    }

    /// Text of one or several lines.
    public @Nullable String optionalProse(String field, int max) {
        return text(field, max, CONTROL_IN_PROSE);
    }

    public String prose(String field, int max) {
        String value = optionalProse(field, max);
        if (value == null) {
            throw new Rejection(field, "missing");
        }
        return value;
    }

    private @Nullable String text(String field, int max, Pattern forbidden) {
        String value = optional(field, forbidden);
        if (value == null) {
            return null;
        }
        if (value.codePointCount(0, value.length()) > max) {
            throw new Rejection(field, "too-long", Integer.toString(max));
        }
        if (FormulaGuard.isFormula(cells.getOrDefault(field, "").strip())) {
            throw new Rejection(field, "formula");
        }
        return value;
    }

    /// [#text], where the cell may be blank.
    public @Nullable String optionalText(String field, int max) {
        return text(field, max, CONTROL);
    }

    public String matching(String field, Pattern pattern) {
        return matching(field, required(field), pattern);
    }

    /// The parts between semicolons, without blanks and repetitions.
    public List<String> list(String field, Pattern pattern) {
        String value = optional(field);
        return value == null
                ? List.of()
                : LIST.splitAsStream(value)
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .map(part -> matching(field, part, pattern))
                        .distinct()
                        .toList();
    }

    public @Nullable String phone(String field) {
        String value = optional(field);
        return value == null ? null : matching(field, value, PHONE);
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        String value = required(field);
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new Rejection(field, "unknown-value", value));
    }

    public int number(String field, int min, int max) {
        String value = required(field);
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Rejection(field, "not-a-number", value);
        }
        throw new Rejection(field, "out-of-range", Integer.toString(min), Integer.toString(max));
    }

    /// The beginning of an ISO day in the areas' zone, or an instant with its offset.
    public Instant day(String field) {
        return dayOf(field, required(field));
    }

    public @Nullable Instant optionalDay(String field) {
        String value = optional(field);
        return value == null ? null : dayOf(field, value);
    }

    /// `08:30`; `24:00` is the midnight that ends the day.
    public LocalTime time(String field) {
        String value = required(field);
        try {
            return value.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(value);
        } catch (DateTimeException e) {
            throw new Rejection(field, "not-a-time", value);
        }
    }

    private static String matching(String field, String value, Pattern pattern) {
        if (!pattern.matcher(value).matches()) {
            throw new Rejection(field, "malformed", value);
        }
        return value;
    }

    private static Instant dayOf(String field, String value) {
        try {
            if (value.indexOf('T') > 0) {
                return OffsetDateTime.parse(value).toInstant().truncatedTo(ChronoUnit.MILLIS);
            }
            return LocalDate.parse(value).atStartOfDay(DirectoryView.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new Rejection(field, "not-a-date", value);
        }
    }
}
