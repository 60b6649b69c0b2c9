package org.twogrids.cases.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.JourneyTest;

/// Somebody answers until the last return visit.
@QuarkusTest
class VisitTest extends JourneyTest {

    @Test
    void a_mediated_dispute_is_visited_twice_and_then_closed_by_a_second_person() {
        String id = settled(Map.of());
        clock.pass(Duration.ofDays(8));
        visit("officer", id, 0, "SATISFIED", Map.of()).statusCode(200);
        as("officer")
                .get("/api/cases/{id}/visits", id)
                .then()
                .body("waiting", contains(1))
                .body("due", notNullValue())
                .body("items[0].by.name", equalTo("officer"));
        visit("officer", id, 1, "PARTIAL", Map.of("note", "还有少量杂物"))
                .statusCode(200)
                .body("status", equalTo("SETTLED"))
                .body("deadlines.kind", contains("RETURN_VISIT"));
        move("coordinator", id, "closure", Map.of())
                .statusCode(409)
                .body("code", equalTo("visits-due"));
        visit("officer", id, 0, "SATISFIED", Map.of())
                .statusCode(409)
                .body("code", equalTo("visit-too-early"));
        clock.pass(Duration.ofDays(24));
        visit("officer", id, 0, "SATISFIED", Map.of()).statusCode(200);
        visit("officer", id, 1, "SATISFIED", Map.of()).statusCode(200).body("deadlines", empty());
        seen("coordinator", id).body("moves", hasItem("CLOSE"));
        move("coordinator", id, "closure", Map.of())
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("moves", not(hasItems("HAND_OVER", "VISIT", "CLOSE")));
        as("coordinator")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body(
                        "items.kind",
                        contains(
                                "OPENED",
                                "ACCEPTED",
                                "SETTLED",
                                "AGREEMENTDRAWN",
                                "VISITED",
                                "VISITED",
                                "CLOSED"))
                .body("items.text", everyItem(not(equalTo(""))));
    }

    @Test
    void a_relapse_reopens_the_same_case_and_its_clock_runs_anew() {
        String id = settled(Map.of());
        visit("officer", id, 1, "RELAPSED", Map.of())
                .statusCode(400)
                .body("violations[0].field", equalTo("note"));
        visit("officer", id, 1, "RELAPSED", Map.of("note", "杂物又堆回来了"))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("status", equalTo("ACCEPTED"))
                .body("handler.name", equalTo("chen"))
                .body("deadlines.kind", contains("SETTLE"));
        as("chen")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[-1].kind", equalTo("REOPENED"))
                .body("items[-1].note", equalTo("杂物又堆回来了"));
        move("chen", id, "settlement", Map.of("record", "再次和好", "bothAgree", true)).statusCode(200);
        as("chen").get("/api/cases/{id}/visits", id).then().body("waiting", contains(0, 1));
    }

    @Test
    void what_is_closed_comes_back_as_the_same_case() {
        String id = closed();
        move("worker", id, "reopening", Map.of("reason", "又吵起来了")).statusCode(403);
        move("coordinator", id, "reopening", Map.of("reason", "又吵起来了"))
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"));
    }

    @Test
    void the_handler_neither_visits_nor_closes_and_the_owner_does_not_close() {
        String id = settled(Map.of());
        clock.pass(Duration.ofDays(8));
        visit("chen", id, 0, "SATISFIED", Map.of())
                .statusCode(409)
                .body("code", equalTo("handler-never-visits"));
        all("officer", id);
        clock.pass(Duration.ofDays(24));
        all("officer", id);
        move("chen", id, "closure", Map.of()).statusCode(403);
        move("secretary", id, "closure", Map.of())
                .statusCode(409)
                .body("code", equalTo("own-closure"));
        seen("secretary", id).body("moves", not(hasItem("CLOSE")));
        move("officer", id, "closure", Map.of()).statusCode(403);
    }

    @Test
    void each_party_is_heard_once_in_a_round_and_only_those_the_case_names() {
        String id = settled(Map.of());
        visit("officer", id, 0, "SATISFIED", Map.of())
                .statusCode(409)
                .body("code", equalTo("visit-too-early"));
        clock.pass(Duration.ofDays(6));
        visit("officer", id, 0, "SATISFIED", Map.of()).statusCode(200);
        visit("officer", id, 0, "PARTIAL", Map.of())
                .statusCode(409)
                .body("code", equalTo("already-heard"));
        visit("officer", id, 2, "SATISFIED", Map.of())
                .statusCode(400)
                .body("violations[0].field", equalTo("party"));
        visit("officer", id, 1, "SATISFIED", Map.of("visitedAt", "2099-01-01T00:00:00+08:00"))
                .statusCode(400)
                .body("violations[0].field", equalTo("visitedAt"));
        visit("volunteer", id, 1, "SATISFIED", Map.of()).statusCode(404);
    }

    @Test
    void a_visit_that_is_sent_twice_counts_once() {
        String id = settled(Map.of());
        clock.pass(Duration.ofDays(8));
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as("officer")
                    .header("Idempotency-Key", key)
                    .body(Map.of("party", 0, "means", "PHONE", "outcome", "SATISFIED"))
                    .post("/api/cases/{id}/visits", id)
                    .then()
                    .statusCode(200);
        }
        as("officer").get("/api/cases/{id}/visits", id).then().body("items", hasSize(1));
    }

    @Test
    void only_a_leader_archives_and_only_after_three_tries_on_different_days() {
        String id = settled(Map.of());
        clock.pass(Duration.ofDays(8));
        visit("officer", id, 0, "SATISFIED", Map.of()).statusCode(200);
        for (int day = 0; day < 3; day++) {
            move("coordinator", id, "closure", Map.of("archive", true, "reason", "已搬走"))
                    .statusCode(409)
                    .body("code", equalTo("archived-too-soon"));
            visit("officer", id, 1, "UNREACHABLE", Map.of()).statusCode(200);
            visit("officer", id, 1, "UNREACHABLE", Map.of()).statusCode(200);
            clock.pass(Duration.ofDays(1));
        }
        move("duty", id, "closure", Map.of("archive", true, "reason", "已搬走")).statusCode(403);
        move("coordinator", id, "closure", Map.of("archive", true))
                .statusCode(400)
                .body("violations[0].field", equalTo("reason"));
        move("coordinator", id, "closure", Map.of("archive", true, "reason", "已搬走"))
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
    }

    @Test
    void what_was_said_at_a_visit_is_for_those_who_answer_for_the_case() {
        String id = settled(Map.of());
        clock.pass(Duration.ofDays(8));
        visit("officer", id, 0, "SATISFIED", Map.of("note", "老人身体已好转")).statusCode(200);
        as("chen")
                .get("/api/cases/{id}/visits", id)
                .then()
                .body("items[0].note", equalTo("老人身体已好转"));
        as("duty").get("/api/cases/{id}/visits", id).then().body("items[0].note", nullValue());
    }

    @Test
    void a_request_is_done_visited_once_and_closed() {
        String id = accepted(Map.of("category", "1601", "parties", List.of(Map.of("name", "丙某"))));
        String handler = handler(id);
        move(handler, id, "completion", Map.of("feedback", "已归还", "disposal", "SERVICE"))
                .statusCode(400)
                .body("violations[0].field", equalTo("disposal"));
        move(handler, id, "completion", Map.of("feedback", "失物已归还失主"))
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("deadlines.kind", contains("RETURN_VISIT"));
        clock.pass(Duration.ofDays(8));
        visit("worker", id, 0, "SATISFIED", Map.of()).statusCode(200).body("deadlines", empty());
    }

    @Test
    void an_incident_ends_with_its_disposal_and_is_never_settled() {
        String id = accepted(Map.of("category", "1501"));
        String handler = handler(id);
        seen(handler, id).body("moves", not(hasItems("SETTLE", "MEDIATE")));
        move(handler, id, "completion", Map.of("feedback", "已立案"))
                .statusCode(400)
                .body("violations[0].field", equalTo("disposal"));
        move(handler, id, "completion", Map.of("feedback", "已立案", "disposal", "CRIMINAL"))
                .statusCode(200)
                .body("status", equalTo("DISPOSED"));
    }

    private void all(String login, String id) {
        visit(login, id, 0, "SATISFIED", Map.of()).statusCode(200);
        visit(login, id, 1, "SATISFIED", Map.of()).statusCode(200);
    }

    private String closed() {
        String id = settled(Map.of());
        clock.pass(Duration.ofDays(8));
        all("officer", id);
        clock.pass(Duration.ofDays(24));
        all("officer", id);
        move("coordinator", id, "closure", Map.of()).statusCode(200);
        assertThat(status(id)).isEqualTo("CLOSED");
        return id;
    }

    private static ValidatableResponse visit(
            String login, String id, int party, String outcome, Map<String, Object> other) {
        Map<String, Object> body = new HashMap<>(other);
        body.put("party", party);
        body.put("means", "HOME");
        body.put("outcome", outcome);
        return as(login).body(body).post("/api/cases/{id}/visits", id).then();
    }
}
