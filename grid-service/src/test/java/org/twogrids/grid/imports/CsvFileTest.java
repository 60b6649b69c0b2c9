package org.twogrids.grid.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @Test
    void rows_are_numbered_as_a_spreadsheet_shows_them() {
        assertThat(read("login,name\na,甲\nb,乙\n".getBytes(UTF_8)))
                .extracting(Row::number, row -> row.required("name"))
                .containsExactly(tuple(2, "甲"), tuple(3, "乙"));
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        assertThat(read("\uFEFFlogin,name\na,甲\n".getBytes(UTF_8)).getFirst().required("login"))
                .isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void what_spreadsheets_save_is_read_whatever_its_encoding(String charset) {
        byte[] file = "login,name\na,东华门街道办\n".getBytes(Charset.forName(charset));
        assertThat(read(file).getFirst().required("name")).isEqualTo("东华门街道办");
    }

    @Test
    void what_is_no_text_is_turned_away() {
        byte[] noise = {'l', 'o', 'g', 'i', 'n', ',', (byte) 0xE9, ',', (byte) 0xFF, '\n'};
        assertThatThrownBy(() -> read(noise)).hasMessage("file-encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_header_says_what_separates_the_cells(String separator) {
        String file = "login,name,skills\na,甲,\"x;y\"\n".replace(",", separator);
        Row row = read(file.getBytes(UTF_8)).getFirst();
        assertThat(row.required("name")).isEqualTo("甲");
        assertThat(row.required("skills")).isEqualTo("x;y");
    }

    @Test
    void lines_that_are_empty_but_for_separators_are_passed_over() {
        assertThat(read("login,name\na,甲\n,,\n , \nb,乙\n".getBytes(UTF_8)))
                .extracting(Row::number)
                .containsExactly(2, 5);
    }

    @Test
    void a_file_of_a_million_rows_is_turned_away() {
        byte[] file = ("login,name\n" + "a,b\n".repeat(1_000_000)).getBytes(UTF_8);
        assertThatThrownBy(() -> read(file)).hasMessage("file-rows");
    }

    @Test
    void missing_columns_are_named() {
        assertThatThrownBy(() -> read("login\na\n".getBytes(UTF_8))).hasMessage("file-columns");
        assertThatThrownBy(() -> read(new byte[0])).hasMessage("file-columns");
    }

    @Test
    void broken_quotes_and_doubled_columns_break_the_file() {
        assertThatThrownBy(() -> read("login,name\na,\"甲\n".getBytes(UTF_8)))
                .hasMessage("file-broken");
        assertThatThrownBy(() -> read("login,name,name\na,b,c\n".getBytes(UTF_8)))
                .hasMessage("file-broken");
    }

    private static List<Row> read(byte[] file) {
        return CsvFile.read(file, List.of("login", "name"));
    }
}
