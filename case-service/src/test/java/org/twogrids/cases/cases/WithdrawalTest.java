package org.twogrids.cases.cases;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.JourneyTest;

/// A flag sent by mistake is taken back, for ten minutes and no longer.
@QuarkusTest
class WithdrawalTest extends JourneyTest {

    private static final Map<String, String> WHY = Map.of("reason", "误发,同事已上报");

    @Test
    void whoever_flagged_it_takes_it_back_with_a_reason() {
        String id = flagged(Map.of());
        seen("worker", id).body("moves", hasItem("WITHDRAW"));
        move("worker", id, "withdrawal", Map.of("reason", " ")).statusCode(400);
        move("worker", id, "withdrawal", WHY)
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("deadlines", empty())
                .body("moves", empty());
        as("worker")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[-1].note", equalTo("误发,同事已上报"));
        move("worker", id, "withdrawal", WHY).statusCode(409).body("code", equalTo("illegal-move"));
    }

    @Test
    void nobody_else_takes_it_back_and_nobody_after_ten_minutes() {
        String id = flagged(Map.of());
        move("chen", id, "withdrawal", WHY).statusCode(403);
        clock.pass(Duration.ofMinutes(11));
        seen("worker", id).body("moves", not(hasItem("WITHDRAW")));
        move("worker", id, "withdrawal", WHY)
                .statusCode(409)
                .body("code", equalTo("too-late-to-withdraw"));
    }

    @Test
    void a_red_one_only_the_duty_officer_takes_back() {
        String id = flagged(Map.of("riskFactors", List.of("WEAPON")));
        seen("worker", id).body("risk", equalTo("RED")).body("moves", not(hasItem("WITHDRAW")));
        move("worker", id, "withdrawal", WHY).statusCode(403);
        move("duty", id, "withdrawal", WHY).statusCode(200).body("status", equalTo("WITHDRAWN"));
    }
}
