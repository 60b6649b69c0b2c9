package org.twogrids.grid.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeoJsonFileTest {

    @Test
    void properties_and_geometry_become_cells() throws IOException {
        Row row =
                read("""
                                {"type":"FeatureCollection","name":"x","features":[
                                  {"type":"Feature","properties":{"code":"1","parent":null},
                                   "geometry":{"type":"Point","coordinates":[1,2]}}]}
                                """)
                        .getFirst();
        assertThat(row.number()).isEqualTo(1);
        assertThat(row.required("code")).isEqualTo("1");
        assertThat(row.optional("parent")).isNull();
        assertThat(row.cells().get("geometry"))
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[1,2]}");
        assertThat(row.required("coordinates")).isEqualTo("GCJ02");
    }

    @Test
    void odd_features_are_rows_without_cells_of_their_own() throws IOException {
        assertThat(read("{\"features\":[1,null,{\"properties\":[]},{}]}"))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.cells()).containsOnlyKeys("coordinates"));
    }

    @Test
    void a_broken_file_is_named_with_its_line() {
        assertThatThrownBy(() -> read("{\"features\":[\n{\"properties\":"))
                .hasMessage("file-broken");
        assertThatThrownBy(() -> read("[]")).hasMessage("file-columns");
        assertThatThrownBy(() -> read("")).hasMessage("file-columns");
    }

    private static List<Row> read(String file) throws IOException {
        return GeoJsonFile.read(new ByteArrayInputStream(file.getBytes(UTF_8)), "GCJ02");
    }
}
