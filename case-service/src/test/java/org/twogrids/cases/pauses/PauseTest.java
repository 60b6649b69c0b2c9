package org.twogrids.cases.pauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.JourneyTest;
import org.twogrids.kernel.directory.DirectoryView;

/// Deadlines stand still for a reason, visibly, and not for ever.
@QuarkusTest
class PauseTest extends JourneyTest {

    private static final String SETTLE = "deadlines.find { it.kind == 'SETTLE' }";

    @Test
    void a_deadline_stands_still_until_it_is_told_to_run_on_and_is_later_by_that_time() {
        String id = accepted(Map.of());
        Instant due = due(id);
        pause("chen", id, Map.of()).statusCode(200).body(SETTLE + ".pause.until", notNullValue());
        seen("worker", id).body("deadlines.find { it.kind == 'FEEDBACK' }.pause", nullValue());
        as("officer")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.text", hasItem(startsWith("化解期限暂停至")))
                .body("items.note", hasItem("等勘验结论"));
        clock.pass(Duration.ofDays(3));
        move("secretary", id, "pause/end", Map.of())
                .statusCode(200)
                .body(SETTLE + ".pause", nullValue());
        assertThat(Duration.between(due, due(id)))
                .isBetween(Duration.ofDays(3), Duration.ofDays(14));
        move("secretary", id, "pause/end", Map.of())
                .statusCode(409)
                .body("code", equalTo("nothing-paused"));
    }

    @Test
    void it_runs_on_by_itself_with_its_day() {
        String id = accepted(Map.of());
        Instant due = due(id);
        pause("chen", id, Map.of("until", day(4))).statusCode(200);
        clock.pass(Duration.ofDays(4));
        await().untilAsserted(() -> seen("worker", id).body(SETTLE + ".pause", nullValue()));
        assertThat(Duration.between(due, due(id)))
                .isBetween(Duration.ofDays(3), Duration.ofDays(14));
        as("worker")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.text", hasItem("暂停期满,恢复计时,期限相应顺延"));
    }

    @Test
    void the_handler_alone_may_for_a_week_whoever_leads_for_a_month_and_nobody_for_ever() {
        String id = accepted(Map.of());
        pause("chen", id, Map.of("until", day(8)))
                .statusCode(400)
                .body("code", equalTo("pause-out-of-range"));
        pause("chen", id, Map.of("until", day(0))).statusCode(400);
        pause("zhou", id, Map.of()).statusCode(404);
        pause("worker", id, Map.of()).statusCode(403);
        as("chen")
                .get("/api/cases/{id}/pause", id)
                .then()
                .body("latest", equalTo(day(7)))
                .body("reasons", hasItem("WORKS"))
                .body("paused", nullValue());
        pause("coordinator", id, Map.of("until", day(31))).statusCode(400);
        for (int month = 0; month < 2; month++) {
            pause("coordinator", id, Map.of("until", day(30))).statusCode(200);
            clock.pass(Duration.ofDays(30));
            await().untilAsserted(() -> seen("worker", id).body(SETTLE + ".pause", nullValue()));
        }
        pause("coordinator", id, Map.of("until", day(5)))
                .statusCode(409)
                .body("code", equalTo("paused-enough"));
    }

    @Test
    void one_stands_still_at_a_time_and_the_end_of_the_matter_is_the_end_of_the_pause() {
        String id = accepted(Map.of());
        pause("chen", id, Map.of()).statusCode(200);
        pause("chen", id, Map.of()).statusCode(409).body("code", equalTo("paused-already"));
        move("chen", id, "settlement", Map.of("record", "握手言和", "bothAgree", true))
                .statusCode(200)
                .body("deadlines.kind", contains("RETURN_VISIT"))
                .body("deadlines[0].pause", nullValue());
        pause("secretary", id, Map.of("reason", "WORKS"))
                .statusCode(409)
                .body("code", equalTo("nothing-to-pause"));
        pause("secretary", id, Map.of("reason", "PARTY_AWAY"))
                .statusCode(200)
                .body("deadlines[0].pause.until", notNullValue());
    }

    @Test
    void what_has_been_missed_is_not_made_good_and_red_never_stands_still() {
        String late = accepted(Map.of());
        clock.pass(Duration.ofDays(60));
        pause("coordinator", late, Map.of())
                .statusCode(409)
                .body("code", equalTo("nothing-to-pause"));
        String red = accepted(Map.of());
        pause("chen", red, Map.of()).statusCode(200);
        move("officer", red, "assessment/factors", weapon())
                .statusCode(200)
                .body("risk", equalTo("RED"));
        seen("officer", red).body(SETTLE + ".pause", nullValue());
        as("officer")
                .get("/api/cases/{id}/journal", red)
                .then()
                .body("items.text", hasItem("升为红色,立即恢复计时"));
        pause("coordinator", red, Map.of()).statusCode(409).body("code", equalTo("red-runs-on"));
        as("coordinator").get("/api/cases/{id}/pause", red).then().body("reasons", empty());
    }

    @Test
    void a_pause_goes_with_the_version_that_was_seen() {
        String id = accepted(Map.of());
        var body = body(Map.of());
        as("chen").body(body).post("/api/cases/{id}/pause", id).then().statusCode(428);
        as("chen")
                .header("If-Match", "\"1\"")
                .body(body)
                .post("/api/cases/{id}/pause", id)
                .then()
                .statusCode(412);
        seen("worker", id).body("deadlines.pause", not(hasItem(notNullValue())));
    }

    private static Map<String, Object> weapon() {
        return Map.of("add", List.of("WEAPON"), "reason", "拿出了刀");
    }

    private ValidatableResponse pause(String login, String id, Map<String, Object> other) {
        return move(login, id, "pause", body(other));
    }

    private Map<String, Object> body(Map<String, Object> other) {
        Map<String, Object> body =
                new HashMap<>(Map.of("reason", "APPRAISAL", "until", day(5), "words", "等勘验结论"));
        body.putAll(other);
        return body;
    }

    private String day(int days) {
        return LocalDate.ofInstant(clock.instant(), DirectoryView.ZONE).plusDays(days).toString();
    }

    private static Instant due(String id) {
        String due = seen("worker", id).extract().path(SETTLE + ".due");
        return OffsetDateTime.parse(due).toInstant();
    }
}
