package org.twogrids.cases.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.JourneyTest;
import org.twogrids.cases.Town;

/// Whoever asked is called in time, and hears what has come of it.
@QuarkusTest
class ContactTest extends JourneyTest {

    @Test
    void the_first_word_with_a_party_ends_its_time_and_a_try_in_vain_does_not() {
        String id = accepted(Map.of());
        seen("worker", id).body("deadlines.kind", hasItems("CONTACT", "FEEDBACK"));
        contact("chen", id, Map.of("party", 0, "reached", false))
                .statusCode(200)
                .body("deadlines.kind", hasItem("CONTACT"));
        contact("chen", id, Map.of("party", 0, "reached", true, "note", "约明日上门"))
                .statusCode(200)
                .body("deadlines.kind", not(hasItem("CONTACT")))
                .body("deadlines.kind", hasItem("FEEDBACK"));
        as("worker")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.text", hasItems("联系未果", "已与来报人或当事人取得联系"));
    }

    @Test
    void the_answer_is_given_by_somebody_who_may_know_who_asked_and_ends_both_times() {
        String id = accepted(Map.of());
        as("chen")
                .get("/api/cases/{id}/contacts", id)
                .then()
                .statusCode(200)
                .body("moves", contains("CONTACT"));
        answer("chen", id).statusCode(403);
        contact("chen", id, Map.of("reached", true)).statusCode(403);
        as("officer")
                .get("/api/cases/{id}/contacts", id)
                .then()
                .body("moves", contains("CONTACT", "FEEDBACK"));
        answer("officer", id)
                .statusCode(200)
                .body("deadlines.kind", not(hasItem("CONTACT")))
                .body("deadlines.kind", not(hasItem("FEEDBACK")));
        as("officer")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.note", hasItem("已协调,今晚清理"));
    }

    @Test
    void the_same_call_sent_twice_is_one_contact_and_another_body_under_its_key_is_refused() {
        String id = accepted(Map.of());
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            contact("chen", id, Map.of("party", 1, "reached", true), key).statusCode(200);
        }
        contact("chen", id, Map.of("party", 0, "reached", true), key).statusCode(409);
        as("worker")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.findAll { it.kind == 'CONTACTED' }", hasSize(1));
    }

    @Test
    void
            whoever_does_not_answer_for_the_case_records_nothing_and_nobody_calls_a_party_that_is_none() {
        String id = accepted(Map.of());
        contact("zhou", id, Map.of("party", 0, "reached", true)).statusCode(404);
        contact("worker", id, Map.of("party", 0, "reached", true)).statusCode(403);
        contact("chen", id, Map.of("party", 2, "reached", true))
                .statusCode(400)
                .body("code", equalTo("unknown-party"));
    }

    @Test
    void the_end_of_the_matter_is_its_answer() {
        String id = settled(Map.of());
        seen("worker", id).body("deadlines.kind", contains("RETURN_VISIT"));
        as("officer").get("/api/cases/{id}/contacts", id).then().body("moves", empty());
        contact("chen", id, Map.of("party", 0, "reached", true))
                .statusCode(409)
                .body("code", equalTo("contact-over"));
    }

    @Test
    void violence_has_no_clock_by_which_somebody_is_called() {
        String id = flagged(Map.of("category", "0109"));
        seen("officer", id).body("deadlines.kind", contains("ACCEPT"));
    }

    @Test
    void what_lies_with_the_coordinator_until_a_person_decides_is_passed_on_in_time() {
        String id = flagged(Map.of("category", "0101", "danger", "UNSURE"));
        seen("coordinator", id).body("deadlines.kind", hasItem("DISPATCH"));
        move("coordinator", id, "override", override("officer"))
                .statusCode(200)
                .body("deadlines.kind", not(hasItem("DISPATCH")))
                .body(
                        "deadlines.kind",
                        containsInAnyOrder("ACCEPT", "SETTLE", "CONTACT", "FEEDBACK"));
    }

    @Test
    void a_misdirected_case_is_with_somebody_else_at_once_and_never_waits_longer_than_24_hours() {
        String id = flagged(Map.of());
        String before = handler(id);
        move(before, id, "refusal", Map.of("reason", "不属本队受理范围"))
                .statusCode(200)
                .body("status", equalTo("ASSIGNED"));
        assertThat(handler(id)).isNotEqualTo(before);

        String unsure = flagged(Map.of("category", "0101", "danger", "UNSURE"));
        var waits = seen("coordinator", unsure).extract();
        assertThat(
                        Duration.between(
                                Instant.parse(waits.path("receivedAt")),
                                Instant.parse(
                                        waits.path(
                                                "deadlines.find { it.kind == 'DISPATCH' }.due"))))
                .isLessThanOrEqualTo(Duration.ofHours(24));
    }

    private static Map<String, Object> override(String handler) {
        return Map.of("handler", Town.id(handler), "reason", "请民警先行核实");
    }

    private static ValidatableResponse contact(String login, String id, Map<String, Object> said) {
        return contact(login, id, said, UUID.randomUUID().toString());
    }

    private static ValidatableResponse contact(
            String login, String id, Map<String, Object> said, String key) {
        Map<String, Object> body = new HashMap<>(Map.of("means", "PHONE"));
        body.putAll(said);
        return as(login)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/cases/{id}/contacts", id)
                .then();
    }

    private static ValidatableResponse answer(String login, String id) {
        return as(login)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("means", "PHONE", "words", "已协调,今晚清理"))
                .post("/api/cases/{id}/feedback", id)
                .then();
    }
}
