package org.twogrids.cases.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.Heard;
import org.twogrids.cases.JourneyTest;

/// "It is this one": what a second reporter says goes to the case that is there.
@QuarkusTest
class AdditionTest extends JourneyTest {

    private static final String WORDS = "昨晚两家又在楼道里吵,堆的纸箱挡住了消防门";

    @Test
    void a_second_report_is_kept_with_the_case_and_tells_its_reporter_no_more_than_the_hint() {
        String id = accepted(Map.of());
        String answer =
                add("coordinator", id, Map.of())
                        .statusCode(201)
                        .body("case.id", equalTo(id))
                        .body("case.number", equalTo(number(id)))
                        .body("case.status", equalTo("ACCEPTED"))
                        .extract()
                        .asString();
        assertThat(answer).doesNotContain("甲某", "chen", "secretary", "worker");

        additions("chen", id)
                .body("items", hasSize(1))
                .body("items[0].words", equalTo("楼道堆物\n" + WORDS))
                .body("items[0].location.coordinates[0]", equalTo(116.051f));
        as("chen")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[-1].kind", equalTo("ADDED"))
                .body("items[-1].text", equalTo("又有人反映同一件事"))
                .body("items[-1].note", equalTo("楼道堆物\n" + WORDS));
        seen("chen", id).body("status", equalTo("ACCEPTED")).body("version", equalTo(3));
    }

    @Test
    void whoever_answers_hears_of_it_and_no_event_tells_who_it_was() {
        String id = accepted(Map.of());
        add("coordinator", id, Map.of()).statusCode(201);
        await().untilAsserted(
                        () ->
                                assertThat(Heard.ofCase(id))
                                        .last()
                                        .asString()
                                        .startsWith("org.twogrids.case.added.v1")
                                        .contains("\"what\":\"REPORT\"")
                                        .doesNotContain(
                                                org.twogrids.cases.Town.id("coordinator")
                                                        .toString()));
    }

    @Test
    void mediators_never_learn_who_has_reported_it_after_the_first() throws SQLException {
        String id = accepted(Map.of());
        add("coordinator", id, Map.of("resident", Map.of("name", "丁某", "phone", "13900000009")))
                .statusCode(201);

        additions("chen", id).body("items[0].reporter", nullValue());
        as("chen")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.findAll { it.kind == 'ADDED' }.by", everyItem(nullValue()));
        as("chen")
                .body(Map.of("purpose", "约定调解"))
                .post("/api/cases/{id}/additions/disclosure", id)
                .then()
                .statusCode(200)
                .body("items[0].reporter", nullValue());
        additions("worker", id).body("items[0].reporter", nullValue());
        assertThat(readings(id)).noneMatch(fields -> fields.contains("reporter"));
    }

    @Test
    void those_who_answer_by_office_learn_it_and_others_for_a_purpose_and_both_are_logged()
            throws SQLException {
        String id = accepted(Map.of());
        add("coordinator", id, Map.of("resident", Map.of("name", "丁某", "phone", "13900000009")))
                .statusCode(201);

        additions("secretary", id)
                .body("items[0].reporter.name", equalTo("coordinator"))
                .body("items[0].reporter.kind", equalTo("RECEPTION"))
                .body("items[0].reporter.resident.name", equalTo("丁某"));
        as("head")
                .get("/api/cases/{id}/additions", id)
                .then()
                .statusCode(200)
                .body("items[0].reporter", nullValue());
        as("head")
                .body(Map.of("purpose", "核实情况"))
                .post("/api/cases/{id}/additions/disclosure", id)
                .then()
                .statusCode(200)
                .body("items[0].reporter.name", equalTo("coordinator"));
        assertThat(readings(id).stream().filter(fields -> fields.contains("reporter"))).hasSize(2);
    }

    @Test
    void what_makes_it_more_urgent_counts_at_once_and_names_nobody() {
        String id = accepted(Map.of());
        add("coordinator", id, Map.of("riskFactors", List.of("WEAPON"))).statusCode(201);
        seen("chen", id)
                .body("risk", equalTo("RED"))
                .body("riskFactors", hasItem("WEAPON"))
                .body("status", equalTo("ACCEPTED"));
        as("secretary")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[-1].kind", equalTo("REASSESSED"))
                .body("items[-1].by", nullValue());
    }

    @Test
    void somebody_in_danger_ends_mediation_and_leaves_the_case_to_few() {
        String id = mediating(Map.of());
        add("coordinator", id, Map.of("danger", "YES"))
                .statusCode(201)
                .body("case.number", equalTo(number(id)))
                .body("case.status", equalTo("REFERRED"));
        seen("officer", id)
                .statusCode(200)
                .body("category", equalTo("0109"))
                .body("risk", equalTo("RED"))
                .body("restricted", equalTo(true))
                .body("team", nullValue());
        seen("chen", id).statusCode(404);
        add("coordinator", id, Map.of()).statusCode(404);
    }

    @Test
    void who_is_not_sure_lets_a_person_decide_before_mediation() {
        String id = accepted(Map.of());
        add("coordinator", id, Map.of("danger", "UNSURE")).statusCode(201);
        move("chen", id, "mediation", beginning(Map.of()))
                .statusCode(409)
                .body("code", equalTo("person-first"));
        await().untilAsserted(
                        () ->
                                assertThat(Heard.ofCase(id))
                                        .last()
                                        .asString()
                                        .startsWith("org.twogrids.case.assessed.v1")
                                        .contains("RAISED"));
    }

    @Test
    void the_same_call_again_adds_nothing_even_when_the_case_has_been_closed_to_its_reporter() {
        String id = accepted(Map.of());
        String key = UUID.randomUUID().toString();
        Map<String, Object> said = said(Map.of("danger", "YES"));
        String first = post("coordinator", id, key, said).statusCode(201).extract().path("id");
        post("coordinator", id, key, said).statusCode(201).body("id", equalTo(first));
        post("coordinator", id, key, said(Map.of("narrative", "别的话")))
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
        additions("officer", id).body("items.id", contains(first));
    }

    @Test
    void a_restricted_case_is_not_there_and_nobody_learns_otherwise() {
        String minor = flagged(Map.of("riskFactors", List.of("MINOR")));
        add("coordinator", minor, Map.of()).statusCode(404).body("code", equalTo("case-not-found"));
        add("officer", minor, Map.of()).statusCode(404);
        add("coordinator", UUID.randomUUID().toString(), Map.of()).statusCode(404);
        add("zhou", flagged(Map.of()), Map.of()).statusCode(404);
        add("volunteer", flagged(Map.of()), Map.of()).statusCode(403);
    }

    @Test
    void people_who_are_new_become_parties_unless_mediation_has_begun() {
        Map<String, Object> more =
                Map.of(
                        "parties",
                        List.of(
                                Map.of("name", "甲某"),
                                Map.of("name", "戊某", "phone", "13900000005")));
        String waiting = accepted(Map.of());
        add("coordinator", waiting, more).statusCode(201);
        seen("chen", waiting).body("parties.name", contains("甲某", "乙某", "戊某"));

        String mediating = mediating(Map.of());
        add("coordinator", mediating, more).statusCode(201);
        seen("chen", mediating).body("parties.name", contains("甲某", "乙某"));
        additions("chen", mediating).body("items[0].parties.name", contains("甲某", "戊某"));
    }

    @Test
    void what_has_come_to_an_end_keeps_the_words_but_danger_is_another_matter() {
        String id = settled(Map.of());
        add("coordinator", id, Map.of()).statusCode(201).body("case.status", equalTo("SETTLED"));
        add("coordinator", id, Map.of("danger", "YES"))
                .statusCode(409)
                .body("code", equalTo("matter-is-over"));
        additions("secretary", id).body("items", hasSize(1));
    }

    @Test
    void the_case_is_found_by_what_was_added() {
        String id = flagged(Map.of());
        add("coordinator", id, Map.of("narrative", "三轮车充电拖着飞线")).statusCode(201);
        await().untilAsserted(
                        () ->
                                as("worker")
                                        .body(Map.of("text", "充电拖着飞线"))
                                        .post("/api/cases/searches")
                                        .then()
                                        .body("items.id", contains(id)));
    }

    @Test
    void words_are_for_those_who_answer_and_what_is_wrong_is_a_clear_problem() {
        String id = accepted(Map.of());
        add("coordinator", id, Map.of()).statusCode(201);
        as("auxiliary")
                .get("/api/cases/{id}/additions", id)
                .then()
                .statusCode(200)
                .body("items[0].words", nullValue())
                .body("items[0].parties", empty());
        as("zhou").get("/api/cases/{id}/additions", id).then().statusCode(404);
        add("coordinator", id, Map.of("narrative", " ")).statusCode(400);
        add("coordinator", id, Map.of("occurredAt", "2099-01-01T00:00:00Z"))
                .statusCode(400)
                .body("violations[0].field", equalTo("occurredAt"));
        seen("coordinator", id).body("parties.name", not(hasItem("戊某")));
    }

    private static String number(String id) {
        return seen("officer", id).extract().path("number");
    }

    private static ValidatableResponse additions(String who, String id) {
        return as(who).get("/api/cases/{id}/additions", id).then().statusCode(200);
    }

    private static ValidatableResponse add(String who, String id, Map<String, Object> other) {
        return post(who, id, UUID.randomUUID().toString(), said(other));
    }

    private static ValidatableResponse post(
            String who, String id, String key, Map<String, Object> said) {
        return as(who).header("Idempotency-Key", key)
                .body(said)
                .post("/api/cases/{id}/additions", id)
                .then();
    }

    private static Map<String, Object> said(Map<String, Object> other) {
        Map<String, Object> said = new HashMap<>();
        said.put("title", "楼道堆物");
        said.put("narrative", WORDS);
        said.put("location", Map.of("type", "Point", "coordinates", List.of(116.051, 39.051)));
        said.putAll(other);
        return said;
    }
}
