package org.twogrids.cases.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.twogrids.cases.Town.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.Heard;
import org.twogrids.cases.JourneyTest;

/// A case that few know of still finds a second person who closes it.
@QuarkusTest
class VerifierTest extends JourneyTest {

    private static final Map<String, Object> PLEASE = Map.of("reason", "回访已完成,请核实销号");

    @Test
    void of_those_who_know_of_a_restricted_case_nobody_may_close_it_and_a_leader_is_asked()
            throws SQLException {
        String id = disposed();
        for (String involved : List.of("officer", "head", "worker")) {
            seen(involved, id).statusCode(200).body("moves", not(hasItem("CLOSE")));
        }
        seen("officer", id).body("moves", hasItem("ASK_TO_CLOSE"));
        seen("head", id).body("moves", hasItem("ASK_TO_CLOSE"));
        seen("worker", id).body("moves", not(hasItem("ASK_TO_CLOSE")));
        for (String other : List.of("coordinator", "duty", "secretary")) {
            seen(other, id).statusCode(404);
        }
        verifiers("head", id)
                .statusCode(200)
                .body("items.name", contains("coordinator", "duty", "secretary"))
                .body("items[0].role", equalTo("SUBDISTRICT_COORDINATOR"))
                .body("items.knows", contains(false, false, false));
        verifiers("worker", id).statusCode(403);
        verifiers("coordinator", id).statusCode(404);

        ask("worker", id, PLEASE).statusCode(403);
        ask("head", id, Map.of("member", id("chair"), "reason", "请核实"))
                .statusCode(400)
                .body("violations[0].field", equalTo("member"));
        ask("head", id, Map.of()).statusCode(400);
        ask("head", id, PLEASE).statusCode(200);
        await().untilAsserted(
                        () ->
                                assertThat(Heard.ofCase(id).getLast())
                                        .startsWith("org.twogrids.case.asked.v1")
                                        .contains(id("coordinator").toString(), "CLOSE"));
        as("head")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[-2].text", equalTo("coordinator列入知情名单"))
                .body("items[-1].text", equalTo("请coordinator核实并销号"))
                .body("items[-1].note", equalTo("回访已完成,请核实销号"));

        int before = readings(id).size();
        seen("coordinator", id).statusCode(200).body("moves", hasItem("CLOSE"));
        assertThat(readings(id)).hasSizeGreaterThan(before);
        seen("duty", id).statusCode(404);
        move("head", id, "closure", Map.of()).statusCode(409).body("code", equalTo("own-closure"));
        move("coordinator", id, "closure", Map.of())
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
        ask("head", id, PLEASE).statusCode(409).body("code", equalTo("illegal-move"));
    }

    @Test
    void whoever_knows_of_it_already_is_asked_first_and_nobody_new_learns_of_it() {
        String id = disposed();
        move("head", id, "protection/knowledge", Map.of("member", id("duty"), "reason", "夜间接警"))
                .statusCode(200);
        verifiers("officer", id)
                .body("items.name", contains("duty", "coordinator", "secretary"))
                .body("items.knows", contains(true, false, false));
        ask("officer", id, PLEASE).statusCode(200);
        as("head")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.kind.findAll { it == 'ADMITTED' }.size()", equalTo(1))
                .body("items[-1].text", equalTo("请duty核实并销号"));
        seen("coordinator", id).statusCode(404);
        move(
                        "head",
                        id,
                        "protection/knowledge/removal",
                        Map.of("member", id("duty"), "reason", "换人"))
                .statusCode(200);
        await().untilAsserted(
                        () ->
                                assertThat(Heard.ofCase(id).getLast())
                                        .startsWith("org.twogrids.case.asked.v1")
                                        .contains(id("duty").toString(), "NOTHING"));
        ask("head", id, Map.of("member", id("secretary"), "reason", "请核实")).statusCode(200);
        move("secretary", id, "closure", Map.of()).statusCode(200);
    }

    @Test
    void who_is_excluded_is_never_asked_and_where_nobody_is_left_that_is_said() {
        String id = flagged(Map.of("category", "0109"));
        ask("head", id, PLEASE).statusCode(409).body("code", equalTo("illegal-move"));
        for (String leader : List.of("coordinator", "duty")) {
            move(
                            "head",
                            id,
                            "recusals",
                            Map.of("party", 0, "member", id(leader), "reason", "认为偏向对方"))
                    .statusCode(200);
        }
        end(id);
        verifiers("head", id).body("items.name", contains("secretary"));
        ask("head", id, Map.of("member", id("coordinator"), "reason", "请核实"))
                .statusCode(400)
                .body("violations[0].field", equalTo("member"));

        String other = flagged(Map.of("category", "0109"));
        for (String leader : List.of("coordinator", "duty", "secretary")) {
            move(
                            "head",
                            other,
                            "recusals",
                            Map.of("party", 0, "member", id(leader), "reason", "认为偏向对方"))
                    .statusCode(200);
        }
        end(other);
        ask("head", other, PLEASE).statusCode(409).body("code", equalTo("nobody-verifies"));
    }

    private String disposed() {
        String id = flagged(Map.of("category", "0109"));
        end(id);
        return id;
    }

    private void end(String id) {
        move("officer", id, "acceptance", Map.of()).statusCode(200);
        move("officer", id, "completion", Map.of("feedback", "已训诫", "disposal", "PUBLIC_ORDER"))
                .statusCode(200);
        clock.pass(Duration.ofDays(9));
        for (int party = 0; party < 2; party++) {
            as("head")
                    .body(Map.of("party", party, "means", "HOME", "outcome", "SATISFIED"))
                    .post("/api/cases/{id}/visits", id)
                    .then()
                    .statusCode(200);
        }
    }

    private static ValidatableResponse verifiers(String login, String id) {
        return as(login).get("/api/cases/{id}/closure/verifiers", id).then();
    }

    private static ValidatableResponse ask(String login, String id, Map<String, Object> body) {
        return move(login, id, "closure/verifiers", body);
    }
}
