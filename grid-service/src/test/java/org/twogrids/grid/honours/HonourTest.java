package org.twogrids.grid.honours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;

@QuarkusTest
class HonourTest {

    private static final As CHIEF = new As("chief-mini");
    private static final As COORDINATOR = new As("coordinator-mini");
    private static final As WORKER = new As("worker-mini");
    private static final String JSON = "application/json; charset=UTF-8";

    @BeforeEach
    void a_district() {
        MiniDistrict.install();
    }

    @Test
    void a_station_is_honoured_everybody_reads_it_and_it_can_be_withdrawn_once() {
        String id = entered(CHIEF, honour("", "集体二等功")).statusCode(201).extract().path("id");
        honours("?area=" + MiniDistrict.SUBDISTRICT)
                .body("items.find { it.id == '%s' }.holder".formatted(id), equalTo("UNIT"))
                .body("items.find { it.id == '%s' }.year".formatted(id), equalTo(2023));
        withdrawn(CHIEF, id, "7").statusCode(412);
        withdrawn(WORKER, id, "1").statusCode(403);
        withdrawn(CHIEF, id, "1").statusCode(200).body("withdrawnAt", notNullValue());
        withdrawn(CHIEF, id, "2").statusCode(409).body("code", equalTo("honour-withdrawn"));
        honours("?area=" + MiniDistrict.STATION).body("items.id", not(hasItem(id)));
    }

    @Test
    void a_person_or_a_team_is_honoured_but_not_both_and_nobody_unknown() {
        String officer = MiniDistrict.memberId("officer-mini");
        String team = new As("head-mini").calling().get("/api/grid/me").path("teams[0].id");
        String id =
                entered(CHIEF, honour("\"member\":\"%s\",".formatted(officer), "个人嘉奖"))
                        .statusCode(201)
                        .body("holder", equalTo("PERSON"))
                        .extract()
                        .path("id");
        honours("?member=" + officer).body("items.id", hasItem(id));
        entered(CHIEF, honour("\"team\":\"%s\",".formatted(team), "优秀小院"))
                .statusCode(201)
                .body("holder", equalTo("TEAM"));
        entered(CHIEF, honour("\"team\":\"%s\",\"member\":\"%s\",".formatted(team, officer), "两者"))
                .statusCode(400);
        String nobody = "00000000-0000-0000-0000-000000000009";
        entered(CHIEF, honour("\"member\":\"%s\",".formatted(nobody), "无人")).statusCode(400);
        entered(WORKER, honour("", "自封")).statusCode(403);
        WORKER.calling().get("/api/grid/honours?area=42").then().statusCode(404);
        WORKER.calling().get("/api/grid/honours?member=x").then().statusCode(404);
    }

    @Test
    void honours_of_a_merged_duplicate_are_the_survivors() {
        As.INSTALLER.importing("members", "login,name\nhonoured-mini,先进\nhonoured-twin-mini,先进\n");
        JsonPath outcome =
                COORDINATOR.importing(
                        "honours",
                        "area,member,title,level,year,times\n%s,honoured-twin-mini,先进个人,CITY,2022,\n"
                                .formatted(MiniDistrict.SUBDISTRICT));
        assertThat(outcome.getList("rejected")).isEmpty();
        await().untilAsserted(
                        () ->
                                new As("honoured-twin-mini")
                                        .calling()
                                        .get("/api/grid/me")
                                        .then()
                                        .statusCode(200));
        String survivor = MiniDistrict.memberId("honoured-mini");
        String duplicate = MiniDistrict.memberId("honoured-twin-mini");
        if (!survivor.equals(duplicate)) {
            As.INSTALLER
                    .calling()
                    .contentType(JSON)
                    .header("If-Match", "\"1\"")
                    .body("{\"into\":\"%s\",\"reason\":\"重复\"}".formatted(survivor))
                    .post("/api/grid/members/{0}/merge", duplicate)
                    .then()
                    .statusCode(200);
        }
        await().untilAsserted(
                        () -> honours("?member=" + survivor).body("items.title", contains("先进个人")));
    }

    @Test
    void a_file_brings_honours_once_and_says_what_is_wrong() {
        String row = "%s,%s,%s,%s,%s,%s\n";
        String file =
                "area,member,title,level,year,times\n"
                        + row.formatted(MiniDistrict.STATION, "", "集体三等功", "", "", "2")
                        + row.formatted(MiniDistrict.STATION, "", "模范单位", "NATIONAL", "2021", "");
        assertThat(COORDINATOR.importing("honours", file).getList("rejected")).isEmpty();
        assertThat(COORDINATOR.importing("honours", file).getInt("unchanged")).isEqualTo(2);
        JsonPath wrong =
                COORDINATOR.importing(
                        "honours",
                        "area,member,title,level,year,times\n"
                                + row.formatted("42", "", "甲", "", "", "")
                                + row.formatted(MiniDistrict.STATION, "nobody", "乙", "", "", "")
                                + row.formatted(MiniDistrict.STATION, "", "丙", "COSMIC", "", "")
                                + row.formatted(MiniDistrict.STATION, "", "丁", "", "1066", ""));
        assertThat(wrong.getList("rejected.field"))
                .containsExactly("area", "member", "level", "year");
    }

    @Test
    void an_activity_keeps_how_many_were_there_and_what_it_led_to() throws SQLException {
        String worker = MiniDistrict.memberId("worker-mini");
        String item =
                CHIEF.calling()
                        .contentType(JSON)
                        .body(
                                """
                                {"area":"%s","theme":"主题党日","place":"红楼","heldOn":"2026-05-04",
                                 "headcount":18,"items":[{"words":"走访老人","owner":"%s",
                                 "dueOn":"2026-05-31"}]}
                                """
                                        .formatted(MiniDistrict.STATION, worker))
                        .post("/api/grid/activities")
                        .then()
                        .statusCode(201)
                        .body("headcount", equalTo(18))
                        .extract()
                        .path("items[0].id");
        new As("volunteer-mini")
                .calling()
                .get("/api/grid/activities?area=" + MiniDistrict.STATION)
                .then()
                .statusCode(200)
                .body("items.theme", hasItem("主题党日"))
                .body("items.items.flatten()", empty());
        CHIEF.calling().post("/api/grid/activities/items/{0}/done", item).then().statusCode(404);
        WORKER.calling().post("/api/grid/activities/items/{0}/done", item).then().statusCode(204);
        WORKER.calling().post("/api/grid/activities/items/x/done").then().statusCode(404);
        CHIEF.calling()
                .get("/api/grid/activities?area=" + MiniDistrict.STATION)
                .then()
                .body(
                        "items.items.flatten().find { it.id == '%s' }.doneAt".formatted(item),
                        notNullValue())
                .body("items.items.flatten().words", hasItem("走访老人"));
        assertThat(
                        count(
                                "select count(*) from activity_item where id = '%s'".formatted(item)
                                        + " and position('走访老人'::bytea in words) = 0"))
                .isOne();
        assertThat(columns())
                .containsExactlyInAnyOrder(
                        "id",
                        "area",
                        "theme",
                        "place",
                        "held_on",
                        "headcount",
                        "entered_by",
                        "entered_at");
        assertThatThrownBy(() -> count("delete from activity returning 1"))
                .hasMessageContaining("permission denied");
    }

    private static String honour(String holder, String title) {
        return "{\"area\":\"%s\",%s\"title\":\"%s\",\"level\":\"CITY\",\"year\":2023}"
                .formatted(MiniDistrict.STATION, holder, title);
    }

    private static ValidatableResponse entered(As by, String body) {
        return by.calling().contentType(JSON).body(body).post("/api/grid/honours").then();
    }

    private static ValidatableResponse withdrawn(As by, String id, String version) {
        return by.calling()
                .header("If-Match", "\"" + version + "\"")
                .post("/api/grid/honours/{0}/withdrawal", id)
                .then();
    }

    private static ValidatableResponse honours(String query) {
        return WORKER.calling().get("/api/grid/honours" + query).then().statusCode(200);
    }

    /// Nothing in the table tells who was there.
    private static List<String> columns() throws SQLException {
        try (var connection = TestStack.connect(ServiceDatabase.GRID, "grid_app");
                var row = connection.getMetaData().getColumns(null, null, "activity", null)) {
            var names = new ArrayList<String>();
            while (row.next()) {
                names.add(row.getString("COLUMN_NAME"));
            }
            return names;
        }
    }

    private static int count(String query) throws SQLException {
        try (var connection = TestStack.connect(ServiceDatabase.GRID, "grid_app");
                var sent = connection.createStatement();
                var row = sent.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
