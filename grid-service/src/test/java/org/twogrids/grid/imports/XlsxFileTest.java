package org.twogrids.grid.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class XlsxFileTest {

    private static final String SAVED = "/saved-by-libreoffice.xlsx";

    @Test
    void cells_become_the_text_that_a_csv_would_have() throws IOException {
        Row row =
                read(sheet -> {
                            header(sheet, "login", "name", "area", "from", "start", "rest");
                            sheet.value(1, 0, "a");
                            sheet.value(1, 1, "甲");
                            sheet.value(1, 2, 110101001005001L);
                            sheet.value(1, 3, LocalDate.of(2026, 3, 1));
                            sheet.style(1, 3).format("yyyy/m/d").set();
                            sheet.value(1, 4, 0.354166666666667);
                            sheet.style(1, 4).format("h:mm").set();
                            sheet.value(1, 5, LocalDateTime.of(2026, 3, 1, 8, 30));
                            sheet.style(1, 5).format("yyyy-mm-dd hh:mm").set();
                        })
                        .getFirst();
        assertThat(row.number()).isEqualTo(2);
        assertThat(row.required("name")).isEqualTo("甲");
        assertThat(row.required("area")).isEqualTo("110101001005001");
        assertThat(row.required("from")).isEqualTo("2026-03-01");
        assertThat(row.required("start")).isEqualTo("08:30");
        assertThat(row.required("rest")).isEqualTo("2026-03-01T08:30");
    }

    @Test
    void what_a_spreadsheet_has_saved_is_read_with_its_days_times_and_long_codes()
            throws IOException {
        try (InputStream file = XlsxFileTest.class.getResourceAsStream(SAVED)) {
            List<Row> rows =
                    XlsxFile.read(
                            Objects.requireNonNull(file).readAllBytes(),
                            List.of("member", "area", "from"));
            assertThat(rows).hasSize(2);
            Row row = rows.getFirst();
            assertThat(row.required("area")).isEqualTo("110102003001002");
            assertThat(row.required("from")).isEqualTo("2099-01-01");
            assertThat(row.required("start")).isEqualTo("08:30");
            assertThat(row.required("reason")).isEqualTo("表格软件另存");
            assertThat(rows.getLast().optional("to")).isNull();
        }
    }

    @Test
    void a_formula_is_turned_away_in_whatever_cell_it_stands() throws IOException {
        Row row =
                read(sheet -> {
                            header(sheet, "login", "name", "phone");
                            sheet.value(1, 0, "a");
                            sheet.formula(1, 1, "1+1");
                            sheet.formula(1, 2, "A2");
                        })
                        .getFirst();
        assertThatThrownBy(() -> row.text("name", 60)).hasMessage("name: formula");
        assertThatThrownBy(() -> row.phone("phone")).hasMessage("phone: formula");
    }

    @Test
    void empty_lines_are_passed_over_and_the_others_keep_their_numbers() throws IOException {
        List<Row> rows =
                read(
                        sheet -> {
                            header(sheet, "login", "name");
                            sheet.value(1, 0, "a");
                            sheet.value(3, 0, "b");
                        });
        assertThat(rows).extracting(Row::number).containsExactly(2, 4);
    }

    @Test
    void what_is_no_workbook_is_turned_away() throws IOException {
        assertThatThrownBy(() -> XlsxFile.read(new byte[0], List.of())).hasMessage("file-broken");
        assertThatThrownBy(() -> XlsxFile.read("login,name\n".getBytes(UTF_8), List.of()))
                .hasMessage("file-broken");
        assertThatThrownBy(() -> read(sheet -> header(sheet, "login"))).hasMessage("file-columns");
        assertThatThrownBy(() -> read(sheet -> header(sheet, "login", "name", "name")))
                .hasMessage("file-broken");
        byte[] cut = workbook(sheet -> header(sheet, "login", "name"));
        assertThatThrownBy(() -> XlsxFile.read(Arrays.copyOf(cut, 600), List.of()))
                .hasMessage("file-broken");
    }

    @Test
    void a_small_file_that_unfolds_without_end_is_turned_away() throws IOException {
        byte[] bomb = withEntry("xl/worksheets/sheet1.xml", 210 << 20);
        assertThat(bomb.length).isLessThan(2 << 20);
        assertThatThrownBy(() -> XlsxFile.read(bomb, List.of("login", "name")))
                .hasMessage("file-too-large");
    }

    @Test
    void entities_are_not_unfolded() throws IOException {
        byte[] sheet =
                """
                <?xml version="1.0"?>
                <!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                <sheetData><row r="1">
                <c r="A1" t="inlineStr"><is><t>login</t></is></c>
                <c r="B1" t="inlineStr"><is><t>name</t></is></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>&b;</t></is></c></row>
                </sheetData></worksheet>
                """
                        .strip()
                        .getBytes(UTF_8);
        byte[] file = replaced("xl/worksheets/sheet1.xml", sheet);
        assertThatThrownBy(() -> XlsxFile.read(file, List.of("login", "name")))
                .hasMessage("file-broken");
    }

    private static byte[] withEntry(String name, int size) throws IOException {
        return replaced(name, new byte[size]);
    }

    /// A workbook of which one part is another.
    private static byte[] replaced(String name, byte[] part) throws IOException {
        byte[] file = workbook(sheet -> header(sheet, "login", "name"));
        var out = new ByteArrayOutputStream();
        try (ZipFile parts =
                        ZipFile.builder()
                                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                                .get();
                var zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(parts.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().equals(name)
                                ? part
                                : parts.getInputStream(entry).readAllBytes());
            }
        }
        return out.toByteArray();
    }

    private static List<Row> read(Consumer<Worksheet> content) throws IOException {
        return XlsxFile.read(workbook(content), List.of("login", "name"));
    }

    private static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            content.accept(workbook.newWorksheet("1"));
        }
        return out.toByteArray();
    }

    private static void header(Worksheet sheet, String... names) {
        for (int column = 0; column < names.length; column++) {
            sheet.value(0, column, names[column]);
        }
    }
}
