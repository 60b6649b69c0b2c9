package org.twogrids.grid.places;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;
import org.twogrids.kernel.directory.DirectoryView;

@QuarkusTest
class PlaceTest {

    private static final As COORDINATOR = new As("coordinator-mini");
    private static final As WORKER = new As("worker-mini");
    private static final String LISTED = MiniDistrict.COMMUNITY + "061";

    private static final String PLACES =
            """
            code,kind,name,grid,street,number,lon,lat,verified,to
            mini-d1,DOOR,示例西街1号,110102003001001,示例西街,1,116.3010,39.9010,2026-01-01,
            mini-d2,DOOR,示例西街甲2号,110102003001001,示例西街,甲2,116.3020,39.9010,2026-02-01,
            mini-c1,COURTYARD,示例大院,110102003001001,,,116.3050,39.9050,2026-03-01,
            mini-u1,UNIT,示例商店 010-65251234,110102003001002,示例东街,8,116.3150,39.9050,2025-06-01,
            mini-h1,HAZARD,危墙,110102003001002,,,,,2025-05-01,
            mini-gone,HAZARD,已整改,110102003001002,,,116.3011,39.9011,2025-05-01,2025-09-01
            """;

    private static final String RANGES =
            """
            grid,street,first,last,side,from,to
            110102003001001,示例西街,1,99,ODD,2025-01-01,
            110102003001002,示例西街,2,98,EVEN,2025-01-01,
            110102003001002,示例西街,101,199,,2025-01-01,
            110102003001001,示例长街,1,20,ALL,2025-01-01,2026-01-01
            110102003001002,示例长街,1,20,ALL,2026-01-01,
            """;

    @Inject Clock clock;

    @BeforeEach
    void a_district_with_places() {
        MiniDistrict.install();
        assertThat(COORDINATOR.importing("places", PLACES).getList("rejected")).isEmpty();
        assertThat(COORDINATOR.importing("door-ranges", RANGES).getList("rejected")).isEmpty();
    }

    @Test
    void the_same_files_change_nothing() {
        assertThat(COORDINATOR.importing("door-ranges", RANGES).getInt("unchanged")).isEqualTo(5);
        JsonPath outcome = COORDINATOR.importing("places", PLACES);
        assertThat(outcome.getInt("accepted")).isZero();
        assertThat(outcome.getInt("unchanged")).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"places", "door-ranges"})
    void what_came_out_changes_nothing_when_it_goes_in_again(String file) {
        String xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        for (var sent :
                List.of(
                        COORDINATOR.sending(file, "text/csv", COORDINATOR.exporting(file + ".csv")),
                        COORDINATOR.sending(file, xlsx, COORDINATOR.exporting(file + ".xlsx")))) {
            JsonPath outcome = JsonPath.from(sent.body());
            assertThat(outcome.getList("rejected")).isEmpty();
            assertThat(outcome.getInt("accepted")).isZero();
            assertThat(outcome.getInt("unchanged")).isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void a_grid_lists_what_is_in_it_page_by_page() {
        String area =
                MiniDistrict.collection(
                        MiniDistrict.area(LISTED, "GRID", "清单网格", MiniDistrict.COMMUNITY, null));
        As.INSTALLER.importing("areas", area);
        String row = "list-%d,%s,清单%d,%s,2026-0%d-01\n";
        StringBuilder file = new StringBuilder("code,kind,name,grid,verified\n");
        for (int i = 1; i <= 5; i++) {
            file.append(row.formatted(i, i < 4 ? "DOOR" : "HAZARD", i, LISTED, i));
        }
        assertThat(COORDINATOR.importing("places", file.toString()).getList("rejected")).isEmpty();
        await().untilAsserted(
                        () ->
                                places("?limit=2&grid=" + LISTED)
                                        .body("items.code", contains("list-1", "list-2"))
                                        .body("next", equalTo("list-2")));
        places("?limit=2&cursor=list-4&grid=" + LISTED)
                .body("items.code", contains("list-5"))
                .body("next", nullValue());
        places("?kind=HAZARD&grid=" + LISTED).body("items.code", contains("list-4", "list-5"));
        places("?verifiedBefore=2026-03-01&grid=" + LISTED)
                .body("items.code", contains("list-1", "list-2"));
        WORKER.calling().get("/api/grid/places?grid=999").then().statusCode(404);
        WORKER.calling()
                .get("/api/grid/places?verifiedBefore=soon&grid=" + LISTED)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("verifiedBefore"));
    }

    @Test
    void a_phone_is_told_the_nearest_that_still_are_there() {
        places("/nearest?lon=116.3011&lat=39.9011&limit=3")
                .body("items.code", contains("mini-d1", "mini-d2", "mini-c1"))
                .body("items[0].metres", equalTo(14))
                .body("items[1].metres", lessThan(100))
                .body("items[0].grid.code", equalTo(MiniDistrict.WEST))
                .body("items[0].point[0]", equalTo(116.301f));
    }

    @Test
    void who_was_there_says_so_and_finds_it_again() {
        String id =
                places("/nearest?lon=116.3050&lat=39.9050&limit=1").extract().path("items[0].id");
        String today = LocalDate.ofInstant(clock.instant(), DirectoryView.ZONE).toString();
        WORKER.calling()
                .post("/api/grid/places/{0}/verification", id)
                .then()
                .statusCode(200)
                .body("verified", equalTo(today));
        places("/recent").body("items[0].id", equalTo(id));
        assertThat(COORDINATOR.importing("places", PLACES).getInt("accepted"))
                .as("an older day of the file takes nothing back")
                .isZero();
        new As("chief-mini")
                .calling()
                .post("/api/grid/places/{0}/verification", id)
                .then()
                .statusCode(403);
        for (String nowhere : List.of("junk", "019ab1c2-0000-7000-8000-000000000001")) {
            WORKER.calling()
                    .post("/api/grid/places/{0}/verification", nowhere)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("unknown-place"));
        }
    }

    @Test
    void an_address_is_found_by_its_place_or_by_the_range_that_it_lies_in() {
        located("北京市示例西街1号", "PLACE", MiniDistrict.WEST);
        located("示例西街 ３ 号院2号楼", "RANGE", MiniDistrict.WEST);
        located("示例西街4号", "RANGE", MiniDistrict.EAST);
        located("示例西街甲2号", "PLACE", MiniDistrict.WEST);
        located("示例西街150号", "RANGE", MiniDistrict.EAST);
        located("示例长街7号", "RANGE", MiniDistrict.EAST);
        address("示例西街200号", "").body("grid", nullValue()).body("by", nullValue());
        address("示例长街7号", "2025-06-01T00:00:00+08:00")
                .body("grid.code", equalTo(MiniDistrict.WEST));
        WORKER.calling().get("/api/grid/addresses?text=").then().statusCode(400);
    }

    @Test
    void a_door_belongs_to_one_grid_at_a_time() throws SQLException {
        JsonPath outcome =
                COORDINATOR.importing(
                        "door-ranges",
                        """
                        grid,street,first,last,side,from
                        110102003001002,示例西街,5,5,ALL,2026-01-01
                        110102003001002,示例西街,5,5,ODD,2024-01-01
                        110102003001,示例西街,301,302,ALL,2026-01-01
                        110102003001001,示例西街,9,8,ALL,2026-01-01
                        """);
        assertThat(outcome.<Integer>getList("rejected.row")).containsExactly(2, 3, 4, 5);
        assertThat(outcome.<String>getList("rejected.field"))
                .containsExactly("first", "first", "grid", "last");
        assertThat(outcome.getString("rejected[0].problem")).contains(MiniDistrict.WEST);
        try (Connection connection =
                        TestStack.connect(ServiceDatabase.GRID, ServiceDatabase.GRID.app());
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(
                            () ->
                                    sql.executeUpdate(
                                            "insert into door_range select gen_random_uuid(), grid,"
                                                    + " street, 5, 5, 'ALL', from_at, null, 1,"
                                                    + " changed_at, 'x' from door_range where street ="
                                                    + " '示例西街' and side = 'ODD'"))
                    .hasMessageContaining("door_once");
        }
    }

    @Test
    void files_about_residents_are_turned_away() {
        byte[] file =
                "code,kind,name,grid,verified,户主姓名\nx,DOOR,x,110102003001001,2026-01-01,王某\n"
                        .getBytes(UTF_8);
        var answer = COORDINATOR.sending("places", "text/csv", file);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("file-residents", "户主姓名");
        JsonPath outcome =
                COORDINATOR.importing(
                        "places",
                        """
                        code,kind,name,grid,verified
                        res-1,DOOR,王某 13911110001,110102003001001,2026-01-01
                        res-2,DOOR,110101199003071234,110102003001001,2026-01-01
                        """);
        assertThat(outcome.getBoolean("applied")).isFalse();
        assertThat(outcome.<String>getList("rejected.field")).containsExactly("name", "name");
        assertThat(outcome.getString("rejected[0].problem")).contains("person");
    }

    @Test
    void rows_that_make_no_sense_say_why() {
        JsonPath outcome =
                COORDINATOR.importing(
                        "places",
                        """
                        code,kind,name,grid,street,number,lon,lat,verified
                        bad-1,CASTLE,x,110102003001001,,,,,2026-01-01
                        bad-2,DOOR,x,110102003001,,,,,2026-01-01
                        bad-3,DOOR,x,110102003001001,,12,,,2026-01-01
                        bad-4,DOOR,x,110102003001001,,,39.9,116.3,2026-01-01
                        bad-5,DOOR,x,110102003001001,,,116.3,,2026-01-01
                        bad-6,DOOR,x,110102003001001,,,,,2999-01-01
                        bad-7,DOOR,=x,110102003001001,,,,,2026-01-01
                        bad-8,DOOR,x,110101001005001,,,,,2026-01-01
                        """);
        assertThat(outcome.getInt("accepted")).isZero();
        assertThat(outcome.<String>getList("rejected.field"))
                .containsExactly(
                        "kind", "grid", "street", "lon", "lat", "verified", "name", "grid");
    }

    private static void located(String text, String by, String grid) {
        await().untilAsserted(
                        () ->
                                address(text, "")
                                        .body("by", equalTo(by))
                                        .body("grid.code", equalTo(grid))
                                        .body("grid.name", containsString("网格"))
                                        .body("policeGrid.code", equalTo(MiniDistrict.POLICE_GRID))
                                        .body("policeGrid.name", notNullValue()));
    }

    private static ValidatableResponse address(String text, String at) {
        var request = WORKER.calling().queryParam("text", text);
        if (!at.isEmpty()) {
            request.queryParam("at", at);
        }
        return request.get("/api/grid/addresses").then().statusCode(200);
    }

    private static ValidatableResponse places(String query) {
        return WORKER.calling()
                .get("/api/grid/places" + query)
                .then()
                .statusCode(200)
                .body("items", hasSize(greaterThan(0)));
    }
}
