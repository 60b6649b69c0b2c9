package org.twogrids.grid.places;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.twogrids.grid.imports.Row;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.web.Problem;

/// Keeps residents out: files about places may not have columns about people, nor cells in which a
/// mobile number or the number of an identity card stands.
final class Residents {

    private static final Pattern COLUMN =
            Pattern.compile(
                    "姓名|户主|房主|业主|房东|租户|租客|承租|居民|住户|人员|户籍|联系人|联系方式|电话|手机|身份证|证件|公民身份"
                            + "|性别|民族|出生|年龄|职业|婚姻"
                            + "|resident|tenant|landlord|owner|household|occupant|person|people|surname"
                            + "|firstname|lastname|fullname|phone|mobile|tel|contact|identity|idcard|idno"
                            + "|idnumber|passport|birth|gender|sex|age|ethnic|email|mail|wechat|微信");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> SHORT = Set.of("tel", "sex", "age");

    /// A mobile number; the number of an identity card, known by the day of birth in it.
    private static final Pattern PERSONAL =
            Pattern.compile(
                    "(?<![\\d.])(?:1[3-9]\\d{9}"
                            + "|\\d{6}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]"
                            + ")(?!\\d)");

    private Residents() {}

    /// @param own the file's own columns
    /// @throws Problem where the file as a whole is about people
    static void requireNoColumns(List<Row> rows, List<String> own) {
        String found =
                rows.stream()
                        .flatMap(row -> row.cells().keySet().stream())
                        .distinct()
                        .filter(column -> !own.contains(column) && isAboutPeople(column))
                        .sorted()
                        .collect(Collectors.joining(", "));
        if (!found.isEmpty()) {
            throw new FileAboutResidents(found);
        }
    }

    static void requireNone(Row row) {
        row.cells()
                .forEach(
                        (column, cell) -> {
                            if (PERSONAL.matcher(cell.replaceAll("[ -]", "")).find()) {
                                throw new Rejection(column, "resident-data");
                            }
                        });
    }

    static boolean isAboutPeople(String column) {
        String plain = column.toLowerCase(Locale.ROOT);
        return WORDS.splitAsStream(plain).anyMatch(SHORT::contains)
                || COLUMN.matcher(WORDS.matcher(plain).replaceAll(""))
                        .results()
                        .anyMatch(word -> !SHORT.contains(word.group()));
    }

    private static final class FileAboutResidents extends Problem {

        FileAboutResidents(String columns) {
            super(400, "file-residents", columns);
        }
    }
}
