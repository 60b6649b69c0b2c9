package org.twogrids.grid.areas;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;
import org.twogrids.kernel.testing.TestTokens;

@QuarkusTest
class AreaResourceTest {

    private static final As WORKER = new As("worker-mini");

    @BeforeEach
    void a_district() {
        MiniDistrict.install();
    }

    @Test
    void areas_come_by_code_page_by_page() {
        WORKER.calling()
                .get("/api/grid/areas?kind=GRID&parent={0}&limit=1", MiniDistrict.COMMUNITY)
                .then()
                .statusCode(200)
                .body("items.code", contains(MiniDistrict.WEST))
                .body("items[0].type", equalTo("BASIC"))
                .body("next", equalTo(MiniDistrict.WEST));
        WORKER.calling()
                .get(
                        "/api/grid/areas?kind=GRID&parent={0}&limit=1&cursor={1}",
                        MiniDistrict.COMMUNITY, MiniDistrict.WEST)
                .then()
                .body("items.code", contains(MiniDistrict.EAST));
    }

    @Test
    void an_area_comes_with_what_lies_above_and_its_version() {
        String etag =
                WORKER.calling()
                        .get("/api/grid/areas/{0}", MiniDistrict.WEST)
                        .then()
                        .statusCode(200)
                        .body("name", equalTo("西网格"))
                        .body("boundary.type", equalTo("Polygon"))
                        .body(
                                "path.code",
                                contains(
                                        MiniDistrict.COMMUNITY, MiniDistrict.SUBDISTRICT, "110102"))
                        .header("ETag", notNullValue())
                        .extract()
                        .header("ETag");
        WORKER.calling()
                .header("If-None-Match", etag)
                .get("/api/grid/areas/{0}", MiniDistrict.WEST)
                .then()
                .statusCode(304);
        WORKER.calling()
                .get("/api/grid/areas/999999")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("unknown-area"));
    }

    @Test
    void a_level_of_the_map_is_geojson() {
        WORKER.calling()
                .get("/api/grid/boundaries?kind=POLICE_GRID")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("type", equalTo("FeatureCollection"))
                .body("features.properties.code", hasItems(MiniDistrict.POLICE_GRID))
                .body("features[0].geometry.type", notNullValue());
    }

    @Test
    void a_point_lies_in_both_hierarchies_and_people_answer_for_it() {
        WORKER.calling()
                .get("/api/grid/locate?lon=116.305&lat=39.905")
                .then()
                .statusCode(200)
                .body("grid.code", equalTo(MiniDistrict.WEST))
                .body("policeGrid.name", equalTo("示例警格"))
                .body("responsible.role", hasItems("GRID_HEAD", "GRID_WORKER", "COMMUNITY_OFFICER"))
                .body("responsible.find { it.role == 'GRID_HEAD' }.member.name", equalTo("冯网格长"));
    }

    @Test
    void a_shared_border_belongs_to_the_smaller_code_every_time() {
        for (int i = 0; i < 5; i++) {
            WORKER.calling()
                    .get("/api/grid/locate?lon=116.31&lat=39.905")
                    .then()
                    .body("grid.code", equalTo(MiniDistrict.WEST));
        }
    }

    @Test
    void who_was_responsible_then_is_another_question() {
        WORKER.calling()
                .queryParam("lon", "116.305")
                .queryParam("lat", "39.905")
                .queryParam("at", "2025-03-03T14:05:00+08:00")
                .get("/api/grid/locate")
                .then()
                .statusCode(200)
                .body(
                        "responsible.role",
                        contains("GRID_HEAD", "COMMUNITY_OFFICER", "COMMUNITY_OFFICER"));
    }

    @Test
    void a_point_outside_of_every_area_is_nowhere() {
        WORKER.calling()
                .get("/api/grid/locate?lon=100&lat=30")
                .then()
                .statusCode(200)
                .body("grid", nullValue())
                .body("responsible.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "locate",
                "locate?lon=116.4",
                "locate?lon=39.9&lat=116.4",
                "locate?lon=200&lat=0",
                "locate?lon=NaN&lat=1",
                "locate?lon=1e99999999999&lat=1",
                "locate?lon=abc&lat=1",
                "locate?lon=116.4&lat=39.9&at=yesterday",
                "locate?lon=116.4&lat=39.9&at=2026-02-30T00:00:00Z",
                "areas?kind=KINGDOM",
                "areas?limit=0",
                "areas?limit=501",
                "areas?limit=ten",
                "boundaries",
                "boundaries?kind=x",
                "members",
                "teams?area=",
                "areas?parent=%00"
            })
    void what_makes_no_sense_is_a_problem_with_its_field(String query) {
        WORKER.calling()
                .urlEncodingEnabled(false)
                .get("/api/grid/" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.size()", greaterThan(0))
                .body("violations[0].field", notNullValue());
    }

    @Test
    void swapped_coordinates_are_hinted_at_in_the_callers_language() {
        WORKER.calling()
                .get("/api/grid/locate?lon=39.9&lat=116.4")
                .then()
                .body("violations[0].field", equalTo("lat"))
                .body("violations[0].message", containsString("swapped"));
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("worker-mini"))
                .header("Accept-Language", "zh-CN")
                .get("/api/grid/locate?lon=39.9&lat=116.4")
                .then()
                .body("violations[0].message", containsString("写反"));
    }

    @Test
    void texts_over_the_limit_are_told_in_the_callers_language() {
        String path = "/api/grid/areas?parent=" + "1".repeat(21);
        WORKER.calling()
                .get(path)
                .then()
                .body("violations[0].message", containsString("at most 20"));
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("worker-mini"))
                .header("Accept-Language", "zh-CN")
                .get(path)
                .then()
                .body("violations[0].message", containsString("最多 20"));
    }

    @Test
    void unknown_areas_are_not_found() {
        for (String path : new String[] {"members", "teams", "postings"}) {
            WORKER.calling().get("/api/grid/{0}?area=42", path).then().statusCode(404);
        }
    }

    @Test
    void nobody_reads_without_being_known() {
        RestAssured.get("/api/grid/areas").then().statusCode(401);
        new As("stranger").calling().get("/api/grid/areas").then().statusCode(403);
        new As("stranger").calling().get("/api/grid/me").then().statusCode(403);
    }

    @Test
    void members_and_teams_of_an_area_are_named() {
        WORKER.calling()
                .get("/api/grid/members?area={0}", MiniDistrict.COMMUNITY)
                .then()
                .statusCode(200)
                .body("items.name", hasItems("冯网格长", "陈网格员", "褚志愿"));
        WORKER.calling()
                .get("/api/grid/teams?area={0}", MiniDistrict.WEST)
                .then()
                .body("items.name", contains("示例调解小院"))
                .body("items[0].seats.size()", equalTo(2))
                .body("items[0].capacity", equalTo(10));
    }
}
