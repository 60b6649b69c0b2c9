package org.twogrids.grid.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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
class YardTest {

    private static final As COORDINATOR = new As("coordinator-mini");
    private static final String ALWAYS = "\"1-7 00:00-24:00\"";

    @BeforeEach
    void a_district() {
        MiniDistrict.install();
    }

    @Test
    void a_yard_is_opened_moved_and_closed() {
        String id =
                changing(COORDINATOR, "1")
                        .body(body("小院", ALWAYS))
                        .post("/api/grid/yards")
                        .then()
                        .statusCode(201)
                        .body("openNow", equalTo(true))
                        .extract()
                        .path("id");
        listed().body("items.id", hasItem(id));
        changed(id, "9").statusCode(412);
        changed(id, "1").statusCode(200).body("venue", equalTo("新院"));
        changing(COORDINATOR, "2")
                .post("/api/grid/yards/{0}/end", id)
                .then()
                .statusCode(200)
                .body("openNow", equalTo(false));
        listed().body("items.id", not(hasItem(id)));
        changed(id, "3").statusCode(409);
        assertThatThrownBy(
                        () -> {
                            try (var connection =
                                            TestStack.connect(ServiceDatabase.GRID, "grid_app");
                                    var sent = connection.createStatement()) {
                                sent.executeUpdate("delete from yard_period");
                            }
                        })
                .hasMessageContaining("permission denied");
    }

    @Test
    void others_hear_where_a_team_sits_and_since_when() {
        String id =
                changing(COORDINATOR, "1")
                        .body(body("小院", ALWAYS))
                        .post("/api/grid/yards")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        changed(id, "1").statusCode(200);
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            var yard =
                    topic.await(
                            DirectoryEvent.Yard.class,
                            each -> each.id().toString().equals(id) && each.version() == 2);
            assertThat(yard.history())
                    .extracting(DirectoryEvent.Yard.Period::venue)
                    .containsExactly("老院", "新院");
            assertThat(yard.history().getFirst().to()).isEqualTo(yard.history().getLast().from());
            assertThat(yard.history().getLast().area()).isEqualTo(MiniDistrict.COMMUNITY);
        }
        COORDINATOR
                .calling()
                .queryParam("entity", "yard/" + id)
                .get("/api/grid/changes")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items[0].changed.field", hasItem("venue"));
    }

    @Test
    void the_list_of_teams_tells_what_each_is_for_and_where_it_sits() {
        String yard =
                changing(COORDINATOR, "1")
                        .body(body("示例小院", ALWAYS))
                        .post("/api/grid/yards")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String code = "seated-" + yard.substring(24);
        String head = MiniDistrict.memberId("head-mini");
        changing(COORDINATOR, "1")
                .body(
                        """
                        {"code":"%s","details":{"name":"%s","kind":"MEDIATION","level":"YARD",\
                        "areas":["%s"],"categories":["02"],"capacity":3,"yard":"%s"},\
                        "seats":[{"member":"%s","part":"LEAD"}]}"""
                                .formatted(code, code, MiniDistrict.COMMUNITY, yard, head))
                .post("/api/grid/teams")
                .then()
                .statusCode(201);
        String seated = "items.find { it.name == '" + code + "' }";
        await().untilAsserted(
                        () ->
                                new As("volunteer-mini")
                                        .calling()
                                        .get("/api/grid/teams?area=" + MiniDistrict.COMMUNITY)
                                        .then()
                                        .statusCode(200)
                                        .body(seated + ".kind", equalTo("MEDIATION"))
                                        .body(seated + ".covers.name", contains("示例社区"))
                                        .body(seated + ".yard.venue", equalTo("老院"))
                                        .body(seated + ".yard.openNow", equalTo(true)));
    }

    @Test
    void hours_and_places_that_make_no_sense_are_named_and_others_yards_are_theirs() {
        for (String hours : List.of("", "\"9-17\"", "\"1-5 9:00-18:00\"", "\"8 09:00-18:00\"")) {
            changing(COORDINATOR, "1")
                    .body(body("小院", hours))
                    .post("/api/grid/yards")
                    .then()
                    .statusCode(400);
        }
        changing(COORDINATOR, "1")
                .body(body("小院", ALWAYS).replace(MiniDistrict.COMMUNITY, "42"))
                .post("/api/grid/yards")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("area"));
        changing(new As("chief-mini"), "1")
                .body(body("小院", ALWAYS))
                .post("/api/grid/yards")
                .then()
                .statusCode(403);
        COORDINATOR.calling().get("/api/grid/yards/junk").then().statusCode(404);
    }

    private static ValidatableResponse changed(String id, String version) {
        return changing(COORDINATOR, version)
                .body(body("小院", ALWAYS).replace("老院", "新院"))
                .put("/api/grid/yards/" + id)
                .then();
    }

    private static ValidatableResponse listed() {
        return new As("volunteer-mini")
                .calling()
                .get("/api/grid/yards?area=" + MiniDistrict.SUBDISTRICT)
                .then()
                .statusCode(200);
    }

    private static String body(String name, String hours) {
        return """
        {"name":"%s","area":"%s","venue":"老院","lon":116.3,"lat":39.9,"hours":[%s]}
        """
                .formatted(name, MiniDistrict.COMMUNITY, hours);
    }

    private static RequestSpecification changing(As by, String version) {
        return by.calling()
                .contentType("application/json; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"");
    }
}
