package org.twogrids.grid.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/// The first sheet of a workbook, its first line the header. Cells become the text that a CSV of
/// the same sheet would have; a formula becomes one that every reading turns away, since what it
/// shows may be another thing tomorrow.
final class XlsxFile {

    /// What a workbook may unfold to. A small file that unfolds without end is no table.
    private static final long MOST_BYTES = 200L << 20;

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    /// Colours, conditions and quoted words of a number format say nothing about dates.
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private static final Pattern DATED = Pattern.compile("(?i).*[ymdhs].*");

    private XlsxFile() {}

    static List<Row> read(byte[] content, List<String> columns) {
        long line = 1;
        try {
            requireBounds(content);
            try (var workbook =
                            new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS);
                    Stream<org.dhatim.fastexcel.reader.Row> lines =
                            workbook.getFirstSheet().openStream()) {
                Iterator<org.dhatim.fastexcel.reader.Row> each = lines.iterator();
                List<String> names = each.hasNext() ? names(each.next()) : List.of();
                Header.check(names, columns);
                List<Row> rows = new ArrayList<>();
                while (each.hasNext()) {
                    var next = each.next();
                    line = next.getRowNum();
                    Map<String, String> cells = cells(next, names);
                    if (!cells.isEmpty()) {
                        UnreadableFile.requireRoom(rows);
                        rows.add(new Row((int) line, cells));
                    }
                }
                return rows;
            }
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw UnreadableFile.brokenAt(line); // the reader trusts its input
        }
    }

    /// Read as the reader will: by the directory at the end of the file.
    private static void requireBounds(byte[] content) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long unfolded = 0;
        try (ZipFile file =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                        .get()) {
            for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
                try (InputStream part = file.getInputStream(entry)) {
                    unfolded += unfold(part, chunk, MOST_BYTES - unfolded);
                }
            }
        }
    }

    private static long unfold(InputStream entry, byte[] chunk, long most) throws IOException {
        long unfolded = 0;
        int read = entry.read(chunk);
        while (read >= 0) {
            unfolded += read;
            if (unfolded > most) {
                throw UnreadableFile.tooLarge(MOST_BYTES >> 20);
            }
            read = entry.read(chunk);
        }
        return unfolded;
    }

    private static List<String> names(org.dhatim.fastexcel.reader.Row header) {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < header.getCellCount(); column++) {
            names.add(header.getOptionalCell(column).map(XlsxFile::text).orElse("").strip());
        }
        List<String> named = names.stream().filter(name -> !name.isEmpty()).toList();
        if (new HashSet<>(named).size() < named.size()) {
            throw UnreadableFile.brokenAt(header.getRowNum());
        }
        return names;
    }

    private static Map<String, String> cells(
            org.dhatim.fastexcel.reader.Row row, List<String> names) {
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < Math.min(row.getCellCount(), names.size()); column++) {
            String text = row.getOptionalCell(column).map(XlsxFile::text).orElse("");
            if (!text.isBlank() && !names.get(column).isEmpty()) {
                cells.put(names.get(column), text);
            }
        }
        return cells;
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case FORMULA -> "=" + cell.getFormula();
            case NUMBER -> number(cell);
            case STRING, BOOLEAN, ERROR, EMPTY -> cell.getText();
        };
    }

    /// Days and times are numbers that only their format tells from others.
    private static String number(Cell cell) {
        BigDecimal number = cell.asNumber();
        if (!isDated(cell)) {
            return number.stripTrailingZeros().toPlainString();
        }
        LocalDateTime at = cell.asDate();
        if (number.compareTo(BigDecimal.ONE) < 0) {
            return at.toLocalTime().toString();
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : at.toString();
    }

    private static boolean isDated(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && DATED.matcher(ASIDE.matcher(format).replaceAll("")).matches();
    }
}
