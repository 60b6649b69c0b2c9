package org.twogrids.cases.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.twogrids.cases.Town.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.Heard;
import org.twogrids.cases.JourneyTest;

/// A leader owns a case until the last return visit (包案责任制).
@QuarkusTest
class OwnershipTest extends JourneyTest {

    @Test
    void the_owner_hands_it_to_another_leader_who_is_told() {
        String id = accepted(Map.of());
        seen("secretary", id).body("moves", hasItem("CHANGE_OWNER"));
        given("secretary", id, "head")
                .statusCode(200)
                .body("owner.name", equalTo("head"))
                .body("handler.name", equalTo("chen"))
                .body("status", equalTo("ACCEPTED"));
        as("head")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[-1].text", equalTo("改由head包案"))
                .body("items[-1].note", equalTo("调离"));
        await().untilAsserted(
                        () ->
                                assertThat(Heard.ofCase(id).getLast())
                                        .startsWith("org.twogrids.case.assigned.v1")
                                        .contains(id("head").toString()));
        seen("secretary", id).body("moves", not(hasItem("CHANGE_OWNER")));
    }

    @Test
    void a_coordinator_decides_too_and_nobody_else() {
        String id = accepted(Map.of());
        given("chen", id, "head").statusCode(403);
        given("worker", id, "head").statusCode(403);
        given("coordinator", id, "head").statusCode(200);
    }

    @Test
    void whoever_could_not_lead_it_does_not_own_it() {
        String id = accepted(Map.of());
        for (String unable : List.of("chen", "worker", "volunteer", "secretary")) {
            given("secretary", id, unable)
                    .statusCode(400)
                    .body("violations[0].field", equalTo("to"));
        }
        String red = flagged(Map.of("riskFactors", List.of("WEAPON")));
        given("head", red, "secretary").statusCode(400);
        given("head", red, "coordinator").statusCode(200);
    }

    @Test
    void it_goes_on_until_the_last_return_visit_and_the_new_owner_does_not_close_it() {
        String id = settled(Map.of());
        given("secretary", id, "coordinator").statusCode(200);
        for (int round = 0; round < 2; round++) {
            clock.pass(Duration.ofDays(round == 0 ? 8 : 24));
            visit(id, 0);
            visit(id, 1);
        }
        move("coordinator", id, "closure", Map.of())
                .statusCode(409)
                .body("code", equalTo("own-closure"));
        move("secretary", id, "closure", Map.of()).statusCode(200);
        given("coordinator", id, "head").statusCode(409).body("code", equalTo("illegal-move"));
    }

    private static ValidatableResponse given(String login, String id, String to) {
        return move(login, id, "ownership", Map.of("to", id(to), "reason", "调离"));
    }

    private static void visit(String id, int party) {
        Map<String, Object> body = new HashMap<>();
        body.put("party", party);
        body.put("means", "HOME");
        body.put("outcome", "SATISFIED");
        as("officer").body(body).post("/api/cases/{id}/visits", id).then().statusCode(200);
    }
}
