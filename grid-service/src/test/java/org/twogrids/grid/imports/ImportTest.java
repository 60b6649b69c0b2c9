package org.twogrids.grid.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static org.twogrids.grid.MiniDistrict.COMMUNITY;
import static org.twogrids.grid.MiniDistrict.area;
import static org.twogrids.grid.MiniDistrict.box;
import static org.twogrids.grid.MiniDistrict.collection;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;
import org.twogrids.kernel.directory.CoordinateSystem;
import org.twogrids.kernel.testing.TestTokens;

@QuarkusTest
class ImportTest {

    @BeforeEach
    void a_district() {
        MiniDistrict.install();
    }

    @Test
    void a_second_import_of_the_same_files_changes_nothing() {
        assertThat(unchanged("areas", MiniDistrict.areas())).isEqualTo(7);
        assertThat(unchanged("members", MiniDistrict.MEMBERS)).isEqualTo(7);
        assertThat(unchanged("postings", MiniDistrict.POSTINGS)).isEqualTo(7);
        assertThat(unchanged("teams", MiniDistrict.TEAMS)).isEqualTo(1);
        assertThat(unchanged("team-members", MiniDistrict.TEAM_MEMBERS)).isEqualTo(2);
        assertThat(unchanged("duty", MiniDistrict.DUTY)).isEqualTo(2);
    }

    @Test
    void wrong_rows_are_told_and_nothing_of_the_file_goes_in() {
        JsonPath outcome =
                As.INSTALLER.importing(
                        "members",
                        """
                        login,name,phone,email,skills,languages
                        import-good,好人,,,,
                        ,无名,,,,
                        import-formula,=1+1,,,,
                        import-phone,电话,abc,,,
                        import-good,重复,,,,
                        """);
        assertThat(outcome.getBoolean("applied")).isFalse();
        assertThat(outcome.getInt("accepted")).isOne();
        assertThat(outcome.getInt("rejections")).isEqualTo(4);
        assertThat(outcome.<Integer>getList("rejected.row")).containsExactlyInAnyOrder(3, 4, 5, 6);
        assertThat(outcome.<String>getList("rejected.field"))
                .containsExactlyInAnyOrder("login", "name", "phone", "login");
        assertThat(outcome.<String>getList("rejected.problem"))
                .contains("required", "repeats row 2");
        outcome = As.INSTALLER.importing("members", "login,name\nimport-good,好人\n");
        assertThat(outcome.getBoolean("applied")).isTrue();
        assertThat(outcome.getInt("accepted")).as("it had not gone in").isOne();
    }

    @Test
    void a_dry_run_tells_what_would_become_of_the_rows_and_changes_nothing() {
        String file = "login,name\ndry-run-mini,试运行\nvolunteer-mini,褚志愿\n";
        JsonPath outcome = As.INSTALLER.importing("members?dryRun=true", file);
        assertThat(outcome.getBoolean("applied")).isFalse();
        assertThat(outcome.getInt("accepted")).isOne();
        assertThat(outcome.getInt("unchanged")).isOne();
        assertThat(outcome.getInt("rejections")).isZero();
        assertThat(As.INSTALLER.importing("members?dryRun=true", file).getInt("accepted")).isOne();
        outcome =
                As.INSTALLER.importing(
                        "areas?dryRun=true", collection(area("110104", "DISTRICT", "试", "", null)));
        assertThat(outcome.getInt("accepted")).isOne();
        As.INSTALLER.calling().get("/api/grid/areas/110104").then().statusCode(404);
    }

    @Test
    void a_workbook_goes_in_like_a_csv() throws IOException {
        var workbook = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(workbook, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("人员");
            String[][] cells = {
                {"login", "name", "phone"},
                {"xlsx-mini", "表格人", "13911117001"},
                {"xlsx-b", "=1", ""}
            };
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < cells[row].length; column++) {
                    sheet.value(row, column, cells[row][column]);
                }
            }
        }
        String xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        var answer = As.INSTALLER.sending("members?dryRun=true", xlsx, workbook.toByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonPath outcome = JsonPath.from(answer.body());
        assertThat(outcome.getInt("accepted")).isOne();
        assertThat(outcome.getList("rejected.row")).containsExactly(3);
        assertThat(outcome.getList("rejected.field")).containsExactly("name");
        assertThat(As.INSTALLER.sending("members", xlsx, "PK junk".getBytes(UTF_8)).body())
                .contains("file-broken");
    }

    @Test
    void problems_are_worded_in_the_callers_language() {
        var answer =
                RestAssured.given()
                        .auth()
                        .oauth2(TestTokens.of("installer"))
                        .header("Accept-Language", "zh-CN")
                        .contentType("application/json; charset=UTF-8")
                        .body(collection(area("12", "DISTRICT", "错", "", null)))
                        .post("/api/grid/imports/areas");
        assertThat(answer.jsonPath().getString("rejected[0].problem")).isEqualTo("区的编码应为 6 位数字:12");
    }

    @Test
    void a_grid_over_another_is_told_with_its_neighbour() {
        JsonPath outcome =
                As.INSTALLER.importing(
                        "areas",
                        collection(
                                area(
                                        COMMUNITY + "011",
                                        "GRID",
                                        "压线",
                                        COMMUNITY,
                                        box(116.305, 39.905, 116.306, 39.906)),
                                area(
                                        COMMUNITY + "012",
                                        "GRID",
                                        "颠倒",
                                        COMMUNITY,
                                        box(39.90, 116.40, 39.91, 116.41)),
                                area("110102009001001", "GRID", "无主", "110102009001", null)));
        assertThat(outcome.getInt("accepted")).isZero();
        assertThat(outcome.<String>getList("rejected.problem"))
                .containsExactlyInAnyOrder(
                        "lies over " + MiniDistrict.WEST,
                        "longitude and latitude are swapped: longitude comes first",
                        "no such area: 110102009001");
    }

    @Test
    void no_area_lies_below_itself_or_below_what_lies_below_it() {
        JsonPath outcome =
                As.INSTALLER.importing(
                        "areas",
                        collection(
                                area(COMMUNITY, "COMMUNITY", "自身", COMMUNITY, null),
                                area(MiniDistrict.SUBDISTRICT, "COMMUNITY", "街道", COMMUNITY, null),
                                area("110102", "DISTRICT", "区", MiniDistrict.SUBDISTRICT, null)));
        assertThat(outcome.getInt("accepted")).isZero();
        assertThat(outcome.<Integer>getList("rejected.row")).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(outcome.<String>getList("rejected.problem"))
                .contains(
                        "the area above, " + COMMUNITY + ", is of the wrong kind",
                        "nothing lies above a district");
    }

    @Test
    void two_neighbours_may_move_their_border_in_one_file() {
        String before =
                collection(
                        area(
                                COMMUNITY + "021",
                                "GRID",
                                "甲",
                                COMMUNITY,
                                box(116.30, 39.92, 116.31, 39.93)),
                        area(
                                COMMUNITY + "022",
                                "GRID",
                                "乙",
                                COMMUNITY,
                                box(116.31, 39.92, 116.32, 39.93)));
        As.INSTALLER.importing("areas", before);
        String after =
                collection(
                                area(
                                        COMMUNITY + "021",
                                        "GRID",
                                        "甲",
                                        COMMUNITY,
                                        box(116.30, 39.92, 116.315, 39.93)),
                                area(
                                        COMMUNITY + "022",
                                        "GRID",
                                        "乙",
                                        COMMUNITY,
                                        box(116.315, 39.92, 116.32, 39.93)))
                        .replace("2025-01-01", "2025-07-01");
        JsonPath outcome = As.INSTALLER.importing("areas", after);
        assertThat(outcome.getList("rejected")).isEmpty();
        assertThat(unchanged("areas", before)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"GCJ02,041,116.33", "BD09,042,116.35"})
    void a_boundary_of_a_chinese_map_is_kept_where_it_truly_lies(
            CoordinateSystem system, String number, double lon) {
        var west = system.fromWgs84(lon, 39.97);
        var east = system.fromWgs84(lon + 0.01, 39.98);
        String code = COMMUNITY + number;
        String shape = box(west.lon(), west.lat(), east.lon(), east.lat());
        JsonPath outcome =
                As.INSTALLER.importing(
                        "areas?coordinates=" + system,
                        collection(area(code, "GRID", "外图", COMMUNITY, shape)));
        assertThat(outcome.getList("rejected")).isEmpty();
        await().untilAsserted(() -> assertThat(corner(code, 0)).isCloseTo(lon, within(1e-6)));
        assertThat(corner(code, 1)).isCloseTo(39.97, within(1e-6));
    }

    @Test
    void a_gap_between_grids_is_told_but_let_in() {
        String community = MiniDistrict.SUBDISTRICT + "002";
        String file =
                collection(
                        area(
                                community,
                                "COMMUNITY",
                                "有缺口",
                                MiniDistrict.SUBDISTRICT,
                                box(116.30, 39.86, 116.32, 39.87)),
                        area(
                                community + "001",
                                "GRID",
                                "一半",
                                community,
                                box(116.30, 39.86, 116.31, 39.87)));
        JsonPath outcome = As.INSTALLER.importing("areas", file);
        assertThat(outcome.getList("rejected")).isEmpty();
        assertThat(outcome.getInt("warnings")).isEqualTo(1);
        assertThat(outcome.getString("warned[0].problem"))
                .matches("9\\d{5} m² of " + community + " lie in no area below it");
        assertThat(outcome.getString("warned[0].geometry.type")).isEqualTo("Polygon");
        assertThat(As.INSTALLER.importing("areas", file).getInt("warnings"))
                .as("told again until it is mended")
                .isEqualTo(1);
        String coverage = "/api/grid/areas/%s/coverage".formatted(community);
        await().untilAsserted(
                        () ->
                                new As("worker-mini")
                                        .calling()
                                        .get(coverage)
                                        .then()
                                        .statusCode(200)
                                        .body("faults.kind", contains("GAP"))
                                        .body("faults[0].squareMetres", greaterThan(900_000))
                                        .body("faults[0].geometry.type", equalTo("Polygon")));
        new As("worker-mini")
                .calling()
                .get(coverage + "?at=2024-06-01T00:00:00Z")
                .then()
                .body("squareMetres", nullValue())
                .body("faults", empty());
        String other =
                collection(
                        area(
                                community + "002",
                                "GRID",
                                "另一半",
                                community,
                                box(116.31, 39.86, 116.32, 39.87)));
        assertThat(As.INSTALLER.importing("areas", other).getList("warned")).isEmpty();
    }

    @Test
    void a_file_of_coordinates_that_nobody_knows_is_turned_away() {
        String nothing = collection();
        assertThat(status("installer", "areas?coordinates=EPSG", "application/json", nothing))
                .isEqualTo(400);
    }

    @Test
    void a_coordinator_imports_into_the_own_sub_district_only() {
        JsonPath outcome =
                new As("coordinator-mini")
                        .importing(
                                "areas",
                                collection(
                                        area(
                                                COMMUNITY + "031",
                                                "GRID",
                                                "自己的",
                                                COMMUNITY,
                                                box(116.30, 39.94, 116.31, 39.95)),
                                        area("110103", "DISTRICT", "别人的", "", null)));
        assertThat(outcome.<Integer>getList("rejected.row")).containsExactly(2);
        assertThat(outcome.<String>getList("rejected.problem"))
                .isEqualTo(List.of("outside of what you administer"));
    }

    @Test
    void others_import_nothing() {
        assertThat(status("worker-mini", "members", "text/csv", "login,name\nx-1,x\n"))
                .isEqualTo(403);
        assertThat(status("nobody", "members", "text/csv", "login,name\nx-1,x\n")).isEqualTo(403);
    }

    @Test
    void files_that_are_none_are_turned_away_as_a_whole() {
        byte[] noise = {'l', (byte) 0xFF, (byte) 0xFF};
        assertThat(As.INSTALLER.sending("members", "text/csv", noise).body())
                .contains("no known encoding");
        assertThat(status("installer", "members", "text/csv", "")).isEqualTo(400);
        assertThat(status("installer", "members", "text/csv", "a,b\n1,2\n")).isEqualTo(400);
        assertThat(status("installer", "areas", "application/geo+json", "{\"features\":[{"))
                .isEqualTo(400);
        assertThat(status("installer", "areas", "application/geo+json", "\u0000")).isEqualTo(400);
        assertThat(status("installer", "areas", "text/csv", "a")).isEqualTo(415);
        assertThat(status("installer", "members", "application/xml", "<a/>")).isEqualTo(415);
        assertThat(status("installer", "kings", "text/csv", "a")).isEqualTo(404);
    }

    @Test
    void ten_thousand_wrong_rows_are_told_in_a_bounded_answer() {
        JsonPath outcome =
                As.INSTALLER.importing("members", "login,name\n" + "!,x\n".repeat(10_000));
        assertThat(outcome.getInt("rejections")).isEqualTo(10_000);
        assertThat(outcome.getList("rejected")).hasSize(1_000);
    }

    @Test
    void contacts_lie_sealed() throws SQLException {
        try (var connection = TestStack.connect(ServiceDatabase.GRID, "grid_owner");
                var row =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select string_agg(encode(sealed, 'escape'), ' ') from member_contact")) {
            row.next();
            assertThat(row.getString(1)).isNotEmpty().doesNotContain("1391111", "example.org");
        }
    }

    private static double corner(String code, int ordinate) {
        return As.INSTALLER
                .calling()
                .get("/api/grid/areas/{0}", code)
                .jsonPath()
                .getDouble("boundary.coordinates[0][0][%d]".formatted(ordinate));
    }

    private static int unchanged(String file, String content) {
        JsonPath outcome = As.INSTALLER.importing(file, content);
        assertThat(outcome.getInt("accepted")).isZero();
        assertThat(outcome.getList("rejected")).isEmpty();
        return outcome.getInt("unchanged");
    }

    private static int status(String login, String file, String type, String content) {
        return new As(login).sending(file, type, content.getBytes(UTF_8)).statusCode();
    }
}
