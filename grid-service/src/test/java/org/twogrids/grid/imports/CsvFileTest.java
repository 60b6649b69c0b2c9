package org.twogrids.grid.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    @Test
    void rows_are_numbered_as_a_spreadsheet_shows_them() throws IOException {
        assertThat(read("login,name\na,甲\nb,乙\n".getBytes(UTF_8)))
                .extracting(Row::number, row -> row.required("name"))
                .containsExactly(tuple(2, "甲"), tuple(3, "乙"));
    }

    @Test
    void a_byte_order_mark_is_passed_over() throws IOException {
        assertThat(read("\uFEFFlogin,name\na,甲\n".getBytes(UTF_8)).getFirst().required("login"))
                .isEqualTo("a");
    }

    @Test
    void another_encoding_is_named() {
        byte[] gbk = "login,name\na,甲乙丙丁\n".getBytes(Charset.forName("GBK"));
        assertThatThrownBy(() -> read(gbk)).hasMessage("file-not-utf8");
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

    private static List<Row> read(byte[] file) throws IOException {
        return CsvFile.read(new ByteArrayInputStream(file), List.of("login", "name"));
    }
}
