package org.twogrids.grid.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;
import org.twogrids.grid.publishing.DirectoryTopic;
import org.twogrids.kernel.events.DirectoryEvent;

@QuarkusTest
class UnitTest {

    private static final As COORDINATOR = new As("coordinator-mini");
    private static final As WORKER = new As("worker-mini");
    private static final String JSON = "application/json; charset=UTF-8";

    @BeforeEach
    void a_district() {
        MiniDistrict.install();
    }

    @Test
    void a_unit_is_found_by_what_it_serves_and_published_without_its_contact() {
        String id = entered();
        found(MiniDistrict.WEST, "0601").body("items.id", hasItem(id));
        found(MiniDistrict.WEST, "0201").body("items.id", not(hasItem(id)));
        found(MiniDistrict.STATION, "0601").body("items.id", hasItem(id));
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            var unit =
                    topic.await(
                            DirectoryEvent.OutsideUnit.class,
                            each -> each.id().toString().equals(id));
            assertThat(unit.history())
                    .singleElement()
                    .satisfies(
                            period -> {
                                assertThat(period.name()).isEqualTo("示例供热");
                                assertThat(period.matters()).containsExactly("06");
                            });
            assertThat(unit.toString()).doesNotContain("010-0000-3000", "调度员");
        }
    }

    @Test
    void whom_to_ask_for_is_sealed_and_read_with_a_purpose_which_is_logged() throws SQLException {
        String id = entered();
        WORKER.calling()
                .contentType(JSON)
                .body("{\"purpose\":\"发出吹哨单\"}")
                .post("/api/grid/outside-units/{0}/contact", id)
                .then()
                .statusCode(200)
                .body("phone", equalTo("010-0000-3000"))
                .body("person", equalTo("调度员"));
        assertThat(
                        count(
                                "grid_owner",
                                "select count(*) from access_log where subject = 'unit/%s' and purpose = '发出吹哨单'"
                                        .formatted(id)))
                .isOne();
        assertThat(
                        count(
                                "grid_app",
                                "select count(*) from outside_unit where id = '%s' and position('010-0000-3000'::bytea in contact) = 0"
                                        .formatted(id)))
                .isOne();
        new As("volunteer-mini")
                .calling()
                .contentType(JSON)
                .body("{\"purpose\":\"好奇\"}")
                .post("/api/grid/outside-units/{0}/contact", id)
                .then()
                .statusCode(403);
        assertThatThrownBy(() -> count("grid_app", "delete from outside_unit returning 1"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void it_changes_by_version_and_ends_once() {
        String id = entered();
        String other = body("示例热力", "05");
        changed(id, "9", other).statusCode(412);
        changed(id, "1", other).statusCode(200).body("matters", equalTo(List.of("05")));
        found(MiniDistrict.WEST, "0501").body("items.id", hasItem(id));
        ended(WORKER, id, "2").statusCode(403);
        ended(COORDINATOR, id, "2").statusCode(200).body("to", notNullValue());
        found(MiniDistrict.WEST, "0501").body("items.id", not(hasItem(id)));
        ended(COORDINATOR, id, "3").statusCode(409).body("code", equalTo("unit-ended"));
        changed(id, "3", other).statusCode(409);
    }

    @Test
    void what_makes_no_sense_is_a_problem_and_only_the_own_areas_are_served() {
        for (String wrong :
                List.of(
                        "{}",
                        body("", "06"),
                        body("甲", "six"),
                        body("甲", "06").replace(MiniDistrict.SUBDISTRICT, "42"),
                        body("甲", "06").replace("HEATING", "MAGIC"))) {
            COORDINATOR
                    .calling()
                    .contentType(JSON)
                    .body(wrong)
                    .post("/api/grid/outside-units")
                    .then()
                    .statusCode(400);
        }
        WORKER.calling()
                .contentType(JSON)
                .body(body("甲", "06"))
                .post("/api/grid/outside-units")
                .then()
                .statusCode(403);
        WORKER.calling().get("/api/grid/outside-units/junk").then().statusCode(404);
        WORKER.calling().get("/api/grid/outside-units?area=42").then().statusCode(404);
    }

    private static String entered() {
        return COORDINATOR
                .calling()
                .contentType(JSON)
                .body(body("示例供热", "06"))
                .post("/api/grid/outside-units")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .extract()
                .path("id");
    }

    private static String body(String name, String matter) {
        return """
        {"name":"%s","kind":"HEATING","areas":["%s"],"matters":["%s"],
         "contact":{"person":"调度员","phone":"010-0000-3000"}}
        """
                .formatted(name, MiniDistrict.SUBDISTRICT, matter);
    }

    private static ValidatableResponse found(String area, String matter) {
        return WORKER.calling()
                .get("/api/grid/outside-units?area={0}&matter={1}", area, matter)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse changed(String id, String version, String body) {
        return COORDINATOR
                .calling()
                .contentType(JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/api/grid/outside-units/{0}", id)
                .then();
    }

    private static ValidatableResponse ended(As by, String id, String version) {
        return by.calling()
                .header("If-Match", "\"" + version + "\"")
                .post("/api/grid/outside-units/{0}/end", id)
                .then();
    }

    private static int count(String user, String query) throws SQLException {
        try (var connection = TestStack.connect(ServiceDatabase.GRID, user);
                var sent = connection.createStatement();
                var row = sent.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
