package org.twogrids.grid.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/// A header line and rows, separated by commas, semicolons or tabs, whichever the header has most.
final class CsvFile {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreEmptyLines(true)
                    .setTrim(true)
                    .setAllowMissingColumnNames(true)
                    .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
                    .get();

    private CsvFile() {}

    static List<Row> read(byte[] content, List<String> columns) {
        String text = TextFile.decode(content);
        long line = 1;
        try (CSVParser records =
                CSVParser.parse(text, FORMAT.builder().setDelimiter(separator(text)).get())) {
            Header.check(records.getHeaderNames(), columns);
            List<Row> rows = new ArrayList<>();
            for (CSVRecord record : records) {
                line = record.getRecordNumber() + 1;
                if (!record.stream().allMatch(String::isBlank)) {
                    UnreadableFile.requireRoom(rows);
                    rows.add(new Row((int) line, record.toMap()));
                }
            }
            return rows;
        } catch (UncheckedIOException e) {
            throw UnreadableFile.brokenAt(line + 1);
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableFile.brokenAt(line); // a header with a name twice, quotes left open
        }
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(each -> count(header, each)))
                .filter(most -> count(header, most) > 0)
                .orElse(',');
    }

    private static long count(String header, char separator) {
        return header.chars().filter(each -> each == separator).count();
    }
}
