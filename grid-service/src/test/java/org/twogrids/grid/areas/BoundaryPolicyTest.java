package org.twogrids.grid.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.twogrids.grid.MiniDistrict.box;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.twogrids.kernel.directory.CoordinateSystem;

class BoundaryPolicyTest {

    @Test
    void a_polygon_is_written_the_same_way_whatever_its_spelling() {
        String spaced =
                box(116.3, 39.9, 116.31, 39.91).replace(",", " , ").replace("39.9 ", "39.900 ");
        assertThat(BoundaryPolicy.write(read(spaced)))
                .isEqualTo(BoundaryPolicy.write(read(box(116.3, 39.9, 116.31, 39.91))));
    }

    @Test
    void what_is_written_is_read_again_as_it_is() {
        String written = BoundaryPolicy.write(read(box(116.3, 39.9, 116.31, 39.91)));
        assertThat(BoundaryPolicy.write(BoundaryPolicy.parse(written))).isEqualTo(written);
    }

    @Test
    void swapped_coordinates_are_named_as_such() {
        refuses(box(39.90, 116.30, 39.91, 116.31), "geometry-swapped");
    }

    @Test
    void another_country_is_far() {
        refuses(box(2.0, 48.0, 2.1, 48.1), "geometry-far");
    }

    @Test
    void a_crossed_outline_is_broken() {
        refuses(
                """
                {"type":"Polygon","coordinates":
                  [[[116.30,39.90],[116.31,39.91],[116.31,39.90],[116.30,39.91],[116.30,39.90]]]}
                """,
                "geometry-broken");
    }

    @Test
    void a_point_is_no_boundary() {
        refuses("{\"type\":\"Point\",\"coordinates\":[116.3,39.9]}", "geometry-kind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[116.3,39.9],[116.4,39.9]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[\"a\",39.9],[116.4,39.9],[116.4,40]]]}",
                "{\"type\":\"Pentagon\",\"coordinates\":[]}",
                "{\"type\":5,\"coordinates\":{}}"
            })
    void junk_is_unreadable(String junk) {
        refuses(junk, "geometry-unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Polygon\"}",
                "{\"type\":\"Polygon\",\"coordinates\":null}",
                "{\"type\":\"Polygon\",\"coordinates\":[]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[]]}",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[]}"
            })
    void an_empty_polygon_is_none(String empty) {
        refuses(empty, "geometry-empty");
    }

    @Test
    void what_reaches_over_the_antimeridian_is_far() {
        refuses(box(179.9, 39.90, -179.9, 39.91), "geometry-far");
        refuses(box(116.30, 39.90, 476.30, 39.91), "geometry-far");
    }

    @Test
    void numbers_beyond_all_bounds_are_far() {
        refuses(
                "{\"type\":\"Polygon\",\"coordinates\":[[[1e400,39.9],[116.4,39.9],[116.4,40],[1e400,39.9]]]}",
                "geometry-far");
    }

    @Test
    void a_part_over_another_part_and_a_hole_outside_are_broken() {
        refuses(
                """
                {"type":"MultiPolygon","coordinates":[
                  [[[116.30,39.90],[116.32,39.90],[116.32,39.91],[116.30,39.91],[116.30,39.90]]],
                  [[[116.31,39.90],[116.33,39.90],[116.33,39.91],[116.31,39.91],[116.31,39.90]]]]}
                """,
                "geometry-broken");
        refuses(
                """
                {"type":"Polygon","coordinates":[
                  [[116.30,39.90],[116.31,39.90],[116.31,39.91],[116.30,39.91],[116.30,39.90]],
                  [[116.34,39.90],[116.35,39.90],[116.35,39.91],[116.34,39.91],[116.34,39.90]]]}
                """,
                "geometry-broken");
    }

    @Test
    void a_million_vertices_are_refused_before_a_shape_is_made_of_them() {
        String million = "[116.3,39.9],".repeat(1_000_000);
        refuses(
                "{\"type\":\"Polygon\",\"coordinates\":[[" + million + "[116.3,39.9]]]}",
                "geometry-size");
    }

    @Test
    void too_many_vertices_are_too_many() {
        String ring =
                IntStream.range(0, 100_001)
                        .mapToObj(
                                i -> {
                                    double angle = 2 * Math.PI * i / 100_001;
                                    return "[%s,%s]"
                                            .formatted(
                                                    116.3 + Math.cos(angle) / 100,
                                                    39.9 + Math.sin(angle) / 100);
                                })
                        .collect(Collectors.joining(","));
        String first = ring.substring(0, ring.indexOf(']') + 1);
        refuses(
                "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "," + first + "]]}",
                "geometry-size");
    }

    @Test
    void a_shape_of_a_chinese_map_is_moved_whole() {
        Geometry moved =
                BoundaryPolicy.read(box(116.404, 39.915, 116.405, 39.916), CoordinateSystem.GCJ02);
        assertThat(moved.getEnvelopeInternal().getMinX()).isCloseTo(116.39776, within(1e-5));
        assertThat(moved.getEnvelopeInternal().getMinY()).isCloseTo(39.91360, within(1e-5));
        assertThat(moved.isValid()).isTrue();
        assertThat(BoundaryPolicy.write(BoundaryPolicy.parse(BoundaryPolicy.write(moved))))
                .isEqualTo(BoundaryPolicy.write(moved));
    }

    private static void refuses(String geometry, String code) {
        assertThatThrownBy(() -> read(geometry)).hasMessage("geometry: " + code);
    }

    private static Geometry read(String geometry) {
        return BoundaryPolicy.read(geometry, CoordinateSystem.WGS84);
    }
}
