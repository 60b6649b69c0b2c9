package org.twogrids.grid.areas;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.twogrids.grid.MiniDistrict.COMMUNITY;
import static org.twogrids.grid.MiniDistrict.EAST;
import static org.twogrids.grid.MiniDistrict.POLICE_GRID;
import static org.twogrids.grid.MiniDistrict.STATION;
import static org.twogrids.grid.MiniDistrict.SUBDISTRICT;
import static org.twogrids.grid.MiniDistrict.WEST;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;

@QuarkusTest
class AreaReadsTest {

    private static final As WORKER = new As("worker-mini");
    private static final String JSON = "application/json; charset=UTF-8";

    @BeforeEach
    void a_district() {
        MiniDistrict.install();
    }

    @Test
    void the_tree_opens_level_by_level_and_says_where_there_is_more() {
        WORKER.calling()
                .get("/api/grid/areas?parent={0}&limit=500", SUBDISTRICT)
                .then()
                .statusCode(200)
                .body("items.code", hasItems(COMMUNITY, STATION))
                .body("items.find { it.code == '%s' }.below".formatted(STATION), equalTo(1));
        WORKER.calling()
                .get("/api/grid/areas?parent={0}", STATION)
                .then()
                .body("items.code", contains(POLICE_GRID))
                .body("items[0].below", equalTo(0));
    }

    @Test
    void an_area_is_read_as_it_was_then() {
        WORKER.calling()
                .queryParam("at", "2024-01-01T00:00:00Z")
                .queryParam("parent", STATION)
                .get("/api/grid/areas")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        WORKER.calling()
                .queryParam("at", "2025-06-01T00:00:00Z")
                .get("/api/grid/areas/{0}", POLICE_GRID)
                .then()
                .body("path.code", contains(STATION, SUBDISTRICT, "110102"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "areas?parent=" + STATION,
                "areas/" + POLICE_GRID,
                "boundaries?kind=GRID&within=" + COMMUNITY + "&zoom=14",
                "links?area=" + WEST,
                "changes?entity=area/" + POLICE_GRID
            })
    void what_somebody_has_already_is_not_sent_again(String path) {
        String etag =
                WORKER.calling()
                        .get("/api/grid/" + path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("ETag");
        WORKER.calling()
                .header("If-None-Match", etag)
                .get("/api/grid/" + path)
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .body(equalTo(""));
        WORKER.calling()
                .header("If-None-Match", "\"other\"")
                .get("/api/grid/" + path)
                .then()
                .statusCode(200);
    }

    @Test
    void a_level_of_the_map_is_drawn_for_one_area_as_fine_as_the_zoom_needs() {
        WORKER.calling()
                .get("/api/grid/boundaries?kind=GRID&within={0}&zoom=12", SUBDISTRICT)
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("features.properties.code", hasItems(WEST, EAST))
                .body("features.properties.code", not(hasItem(POLICE_GRID)))
                .body("features.findAll { it.geometry == null }.size()", equalTo(0));
        WORKER.calling()
                .get("/api/grid/boundaries?kind=GRID&within={0}", STATION)
                .then()
                .body("features.size()", equalTo(0));
        WORKER.calling()
                .get("/api/grid/boundaries?kind=GRID&zoom=23")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("zoom"));
        WORKER.calling().get("/api/grid/boundaries?kind=GRID&within=42").then().statusCode(404);
    }

    @Test
    void many_points_are_located_at_once_each_at_its_own_time() {
        WORKER.calling()
                .contentType(JSON)
                .body(
                        """
                        {"points":[{"lon":116.305,"lat":39.905},
                          {"lon":116.315,"lat":39.905,"at":"2025-06-01T08:00:00+08:00"},
                          {"lon":116.305,"lat":39.905,"at":"2024-06-01T08:00:00+08:00"},
                          {"lon":100,"lat":30}]}
                        """)
                .post("/api/grid/locate")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(4))
                .body("items[0].grid.code", equalTo(WEST))
                .body("items[1].grid.code", equalTo(EAST))
                .body("items[2].grid", nullValue())
                .body("items[3].grid", nullValue())
                .body("items[0].policeGrid.name", equalTo("示例警格"))
                .body("items[2].policeGrid", nullValue());
    }

    @Test
    void a_thousand_points_are_taken_and_one_more_is_not() {
        WORKER.calling()
                .contentType(JSON)
                .body(points(1000))
                .post("/api/grid/locate")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1000))
                .body("items[999].grid.code", equalTo(WEST));
        WORKER.calling()
                .contentType(JSON)
                .body(points(1001))
                .post("/api/grid/locate")
                .then()
                .statusCode(400);
        WORKER.calling()
                .contentType(JSON)
                .body("{\"points\":[{\"lon\":39.9,\"lat\":116.3}]}")
                .post("/api/grid/locate")
                .then()
                .statusCode(400)
                .body("violations[0].field", containsString("lat"))
                .body("violations[0].message", containsString("swapped"));
    }

    @Test
    void what_has_no_history_is_not_found_and_what_is_no_entity_is_a_problem() {
        WORKER.calling().get("/api/grid/changes?entity=area/999999").then().statusCode(404);
        WORKER.calling()
                .get("/api/grid/changes?entity=member/1")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("entity"));
    }

    private static String points(int number) {
        return Collections.nCopies(number, "{\"lon\":116.305,\"lat\":39.905}").stream()
                .collect(Collectors.joining(",", "{\"points\":[", "]}"));
    }
}
