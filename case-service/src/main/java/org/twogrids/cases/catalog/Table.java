package org.twogrids.cases.catalog;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// A loadable code table: a CSV file of the deployment, or the one that is shipped.
public final class Table {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setCommentMarker('#')
                    .get();

    private Table() {}

    /// @throws IllegalStateException where the table can't be read: a service must not start with
    ///     half a taxonomy
    public static <T> List<T> read(
            Optional<Path> file, String shipped, Function<CSVRecord, T> row) {
        try (Reader reader = open(file, shipped)) {
            return FORMAT.parse(reader).stream().map(row).toList();
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Unreadable table " + file.map(Path::toString).orElse(shipped), e);
        }
    }

    public static <T> List<T> read(Path file, Function<CSVRecord, T> row) {
        return read(Optional.of(file), "", row);
    }

    private static Reader open(Optional<Path> file, String shipped) throws IOException {
        return file.isPresent()
                ? Files.newBufferedReader(file.get())
                : new InputStreamReader(
                        Objects.requireNonNull(Table.class.getResourceAsStream(shipped), shipped),
                        StandardCharsets.UTF_8);
    }
}
