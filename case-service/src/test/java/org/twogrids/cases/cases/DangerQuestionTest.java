package org.twogrids.cases.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.twogrids.cases.Town.COMMUNITY;
import static org.twogrids.cases.Town.POLICE_GRID;
import static org.twogrids.cases.Town.STATION;
import static org.twogrids.cases.Town.SUBDISTRICT;
import static org.twogrids.cases.Town.WEST;
import static org.twogrids.cases.Town.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.twogrids.cases.Announcer;
import org.twogrids.cases.Town;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Team.Level;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.testing.TestTokens;

/// "Was anyone hit, threatened, locked in, or is anyone afraid?"
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DangerQuestionTest {

    @Inject RerouteRound round;
    @Inject Directory directory;

    private final Announcer announcer = new Announcer();

    @BeforeAll
    void a_town_with_family_mediators() {
        announcer.change(
                new Town()
                        .with("coordinator", Role.SUBDISTRICT_COORDINATOR, SUBDISTRICT)
                        .with("secretary", Role.COMMUNITY_SECRETARY, COMMUNITY)
                        .with("worker", Role.GRID_WORKER, WEST)
                        .with("officer", Role.COMMUNITY_OFFICER, POLICE_GRID)
                        .with("head", Role.STATION_HEAD, STATION)
                        .member("zhao", "family")
                        .team("family", Level.YARD, COMMUNITY, "01;03", 1000, "zhao")
                        .records());
        announcer.send(new DirectoryEvent.Heartbeat(Instant.now(), 1));
        await().untilAsserted(
                        () ->
                                assertThat(directory.view().team(id("family"), Instant.now()))
                                        .isPresent());
        await().untilAsserted(() -> assertThat(directory.view().memberOf("zhao")).isPresent());
    }

    @AfterAll
    void the_announcer_leaves() {
        announcer.close();
    }

    @Test
    void no_and_no_answer_go_to_the_mediators_at_once() {
        flag("0101", "NO").body("team.name", equalTo("family"));
        flag("0101", null).body("team.name", equalTo("family"));
    }

    @Test
    void yes_makes_it_domestic_violence_whatever_was_chosen() {
        flag("0301", "YES")
                .body("category", equalTo("0109"))
                .body("risk", equalTo("RED"))
                .body("team", nullValue())
                .body("handler.name", equalTo("officer"));
    }

    @Test
    void where_nothing_is_asked_no_answer_counts() {
        flag("0602", "UNSURE").body("category", equalTo("0602"));
    }

    @Test
    void an_unknown_answer_is_a_clear_problem() {
        as("worker")
                .body(body("0101", "PERHAPS"))
                .post("/api/cases")
                .then()
                .statusCode(400)
                .body("field", equalTo("danger"));
    }

    @Test
    void unsure_reaches_no_team_until_a_person_names_one() {
        String id =
                flag("0101", "UNSURE")
                        .body("category", equalTo("0101"))
                        .body("team", nullValue())
                        .body("handler.name", equalTo("coordinator"))
                        .body("officer.name", equalTo("officer"))
                        .extract()
                        .path("id");
        as("coordinator")
                .header("Accept-Language", "en")
                .get("/api/cases/{id}/routing", id)
                .then()
                .body("reasons.code", hasItem("PERSON_FIRST"));
        as("coordinator")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[0].text", equalTo("受理;有无人身危险尚不确定,先由coordinator判断,再决定是否调解"));

        as("coordinator")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "待核实"))
                .post("/api/cases/{id}/refusal", id)
                .then()
                .statusCode(200)
                .body("team", nullValue())
                .body("handler.name", equalTo("coordinator"));
        as("coordinator")
                .header("If-Match", "\"2\"")
                .body(Map.of("team", id("family"), "handler", id("zhao"), "reason", "已入户核实,无人受到威胁"))
                .post("/api/cases/{id}/override", id)
                .then()
                .statusCode(200)
                .body("team.name", equalTo("family"))
                .body("handler.name", equalTo("zhao"));
        round.run();
        as("zhao").get("/api/cases/{id}", id).then().body("version", equalTo(3));
    }

    @Test
    void a_mediator_is_no_way_round_the_person_who_decides() {
        String unsure = flag("0101", "UNSURE").extract().path("id");
        givenOn("coordinator", unsure, "zhao")
                .statusCode(409)
                .body("code", equalTo("person-first"));
        as("coordinator")
                .header("If-Match", "\"1\"")
                .body(Map.of("handler", id("zhao"), "reason", "请调解员上门"))
                .post("/api/cases/{id}/override", unsure)
                .then()
                .statusCode(409)
                .body("code", equalTo("person-first"));
        givenOn("coordinator", unsure, "secretary").statusCode(200);
    }

    @Test
    void violence_is_handed_to_no_mediator() {
        String violence = flag("0301", "YES").extract().path("id");
        givenOn("officer", violence, "zhao")
                .statusCode(409)
                .body("code", equalTo("never-mediated"));
    }

    private static ValidatableResponse givenOn(String from, String id, String to) {
        return as(from).header("If-Match", "\"1\"")
                .body(Map.of("to", id(to), "reason", "请接手"))
                .post("/api/cases/{id}/handover", id)
                .then();
    }

    @Test
    void every_family_matter_and_noise_at_home_asks() {
        as("worker")
                .get("/api/cases/categories")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.dangerQuestion }.code",
                        contains("0101", "0102", "0103", "0104", "0105", "0301"));
    }

    @Test
    void a_noise_that_sounds_like_violence_brings_it_up_but_a_person_decides() {
        as("worker")
                .body(Map.of("text", "楼上半夜扰民,又是摔东西又是女的哭喊求饶"))
                .post("/api/cases/proposals")
                .then()
                .statusCode(200)
                .body("categories[0].code", equalTo("0109"))
                .body("categories[0].words", not(empty()));
        Map<String, Object> noise = body("0301", "NO");
        noise.put("narrative", "楼上半夜扰民,又是摔东西又是女的哭喊求饶");
        as("worker")
                .body(noise)
                .post("/api/cases")
                .then()
                .statusCode(201)
                .body("category", equalTo("0301"));
    }

    private static ValidatableResponse flag(String category, String danger) {
        return as("worker").body(body(category, danger)).post("/api/cases").then().statusCode(201);
    }

    private static Map<String, Object> body(String category, String danger) {
        Map<String, Object> body = new HashMap<>();
        body.put("category", category);
        body.put("title", "夫妻争吵");
        body.put("narrative", "邻居听到争吵声。");
        body.put("location", Map.of("type", "Point", "coordinates", List.of(116.05, 39.05)));
        if (danger != null) {
            body.put("danger", danger);
        }
        return body;
    }

    private static RequestSpecification as(String login) {
        return given().auth().oauth2(TestTokens.of(login)).contentType(ContentType.JSON);
    }
}
