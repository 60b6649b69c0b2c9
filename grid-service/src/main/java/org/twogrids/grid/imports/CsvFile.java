package org.twogrids.grid.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/// UTF-8, comma, a header line; a byte-order mark, as spreadsheets write it, is passed over.
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

    static List<Row> read(InputStream body, List<String> columns) throws IOException {
        try (Reader text = decoded(body)) {
            return rows(text, columns);
        } catch (CharacterCodingException e) {
            throw UnreadableFile.notUtf8();
        }
    }

    private static List<Row> rows(Reader text, List<String> columns) throws IOException {
        long line = 1;
        try (CSVParser file = FORMAT.parse(text)) {
            requireColumns(new HashSet<>(file.getHeaderNames()), columns);
            List<Row> rows = new ArrayList<>();
            for (CSVRecord record : file) {
                line = record.getRecordNumber() + 1;
                rows.add(new Row((int) line, record.toMap()));
            }
            return rows;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException coding) {
                throw coding;
            }
            throw UnreadableFile.brokenAt(line + 1);
        } catch (CharacterCodingException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableFile.brokenAt(line); // a header with a name twice, quotes left open
        }
    }

    private static void requireColumns(Set<String> found, List<String> columns) {
        String missing =
                columns.stream()
                        .filter(column -> !found.contains(column))
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw UnreadableFile.withoutColumns(missing);
        }
    }

    private static Reader decoded(InputStream body) throws IOException {
        var decoder = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        Reader text = new BufferedReader(new InputStreamReader(body, decoder));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }
}
