package org.twogrids.cases.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twogrids.cases.Heard;
import org.twogrids.cases.JourneyTest;

/// The score proposes, a person confirms; up at once, down only as somebody says so.
@QuarkusTest
class AssessmentTest extends JourneyTest {

    @Test
    void what_is_more_urgent_is_so_at_once_for_everybody() {
        String id = flagged(Map.of());
        factors("chen", id, List.of("THREAT"), List.of())
                .statusCode(200)
                .body("risk", equalTo("RED"))
                .body("riskFactors", contains("THREAT"))
                .body("handler.name", equalTo("chen"))
                .body("owner.name", equalTo("head"));
        assertThat(due(id, "ACCEPT")).isBefore(clock.instant().plus(Duration.ofMinutes(16)));
        assessment("chen", id)
                .body("risk", equalTo("RED"))
                .body("proposed", equalTo("RED"))
                .body("score", equalTo(40))
                .body("reasons[0].code", equalTo("THREAT"))
                .body("reasons[0].points", equalTo(40))
                .body("reasons[0].red", equalTo(true))
                .body("confirmed", nullValue())
                .body("moves", not(hasItem("CONFIRM")));
        as("chen")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[-1].kind", equalTo("REASSESSED"))
                .body("items[-1].text", containsString("+扬言自杀或伤人"))
                .body("items[-1].note", equalTo("据邻居说"));
        await().untilAsserted(
                        () ->
                                assertThat(Heard.ofCase(id).getLast())
                                        .startsWith("org.twogrids.case.assessed.v1")
                                        .contains("RAISED"));
    }

    @Test
    void what_is_less_urgent_waits_for_a_person_who_leads() {
        String id = flagged(Map.of("riskFactors", List.of("WEAPON", "ELDER")));
        Instant soon = due(id, "ACCEPT");
        factors("chen", id, List.of(), List.of("WEAPON"))
                .statusCode(200)
                .body("risk", equalTo("RED"))
                .body("riskFactors", contains("ELDER"));
        assessment("coordinator", id)
                .body("risk", equalTo("RED"))
                .body("proposed", equalTo("BLUE"))
                .body("moves", hasItem("CONFIRM"));
        confirm("chen", id, Map.of("risk", "BLUE")).statusCode(403);
        confirm("coordinator", id, Map.of("risk", "ORANGE"))
                .statusCode(400)
                .body("violations[0].field", equalTo("reason"));
        confirm("coordinator", id, Map.of("risk", "BLUE"))
                .statusCode(200)
                .body("risk", equalTo("BLUE"));
        assessment("chen", id)
                .body("confirmed.risk", equalTo("BLUE"))
                .body("confirmed.by.name", equalTo("coordinator"));
        assertThat(due(id, "ACCEPT")).isAfter(soon.plus(Duration.ofHours(1)));
        confirm("coordinator", id, Map.of("risk", "ORANGE", "reason", "双方仍在互骂"))
                .statusCode(200)
                .body("risk", equalTo("ORANGE"));
        factors("chen", id, List.of("CRISIS"), List.of()).body("risk", equalTo("ORANGE"));
        assessment("chen", id).body("confirmed", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0109", "1503"})
    void violence_is_never_below_red_and_nobody_lowers_it_alone(String category) {
        String id = flagged(Map.of("category", category));
        confirm("head", id, Map.of("risk", "YELLOW", "reason", "只是口角"))
                .statusCode(409)
                .body("code", equalTo("never-below"));
        recategorise("worker", id, "0502").statusCode(403);
        recategorise("officer", id, "0502")
                .statusCode(200)
                .body("category", equalTo(category))
                .body("risk", equalTo("RED"));
        assessment("head", id)
                .body("doubt.category", equalTo("0502"))
                .body("doubt.by.name", equalTo("officer"))
                .body("doubt.reason", equalTo("了解后重新定性"))
                .body("moves", hasItem("DECIDE"));
        decide("officer", id, true).statusCode(409).body("code", equalTo("second-person"));
        decide("head", id, true)
                .statusCode(200)
                .body("category", equalTo("0502"))
                .body("status", equalTo("ASSIGNED"))
                .body("risk", equalTo("RED"))
                .body("team.name", equalTo("stewards"));
        confirm("head", id, Map.of("risk", "BLUE"))
                .statusCode(200)
                .body("risk", equalTo("BLUE"))
                .body("restricted", equalTo(false));
        as("coordinator").get("/api/cases/{id}", id).then().statusCode(200);
    }

    @Test
    void the_second_person_may_say_no() {
        String id = flagged(Map.of("category", "0109"));
        recategorise("officer", id, "0101").statusCode(200);
        decide("head", id, false).statusCode(200).body("category", equalTo("0109"));
        assessment("head", id).body("doubt", nullValue());
        decide("head", id, true).statusCode(409).body("code", equalTo("no-doubt"));
        as("head")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.kind", contains("OPENED", "CATEGORYDOUBTED", "CATEGORYKEPT"));
    }

    @Test
    void a_quarrel_that_turns_out_to_be_violence_leaves_mediation_at_once() {
        String id = mediating(Map.of());
        recategorise("chen", id, "0109")
                .statusCode(200)
                .body("status", equalTo("REFERRED"))
                .body("risk", equalTo("RED"))
                .body("restricted", equalTo(true))
                .body("team", nullValue())
                .body("handler.name", equalTo("officer"))
                .body("owner.name", equalTo("head"))
                .body("deadlines.kind", contains("ACCEPT"));
        for (String other : List.of("chen", "zhou", "coordinator")) {
            seen(other, id).statusCode(404);
            as(other).get("/api/cases/{id}/assessment", id).then().statusCode(404);
        }
        as("officer")
                .get("/api/cases/{id}/mediation", id)
                .then()
                .body("items[0].endedAt", notNullValue());
        as("officer")
                .get("/api/cases/{id}/routing", id)
                .then()
                .body("reasons.code", hasItem("REFERRED"));
        move("officer", id, "mediation", beginning(Map.of())).statusCode(409);
    }

    @Test
    void among_disputes_the_people_stay_and_the_time_to_settle_is_the_other_kinds() {
        String id = accepted(Map.of());
        Instant before = due(id, "SETTLE");
        recategorise("chen", id, "0602")
                .statusCode(200)
                .body("category", equalTo("0602"))
                .body("status", equalTo("ACCEPTED"))
                .body("handler.name", equalTo("chen"));
        assertThat(due(id, "SETTLE")).isAfter(before.plus(Duration.ofDays(10)));
        recategorise("chen", id, "0602")
                .statusCode(400)
                .body("violations[0].field", equalTo("category"));
    }

    @Test
    void with_a_minor_it_is_for_few_at_once_and_for_all_only_when_a_person_says_so() {
        String id = flagged(Map.of());
        factors("chen", id, List.of("MINOR"), List.of()).body("restricted", equalTo(true));
        seen("coordinator", id).statusCode(404);
        factors("chen", id, List.of(), List.of("MINOR")).body("restricted", equalTo(true));
        confirm("officer", id, Map.of("risk", "BLUE")).body("restricted", equalTo(false));
        seen("coordinator", id).statusCode(200);
    }

    @Test
    void factors_that_change_nothing_are_refused_and_what_has_ended_is_not_assessed() {
        String id = flagged(Map.of());
        factors("chen", id, List.of(), List.of("ELDER")).statusCode(400);
        factors("chen", id, List.of("ELDER"), List.of("ELDER"))
                .statusCode(400)
                .body("violations[0].field", equalTo("add"));
        factors("volunteer", id, List.of("ELDER"), List.of()).statusCode(404);
        String over = settled(Map.of());
        factors("chen", over, List.of("ELDER"), List.of())
                .statusCode(409)
                .body("code", equalTo("assessment-over"));
        assessment("chen", over).body("moves", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "address", "name"})
    void the_third_call_in_ninety_days_from_the_same_people_or_place_is_a_repeat(String mark) {
        String same = "phone".equals(mark) ? phone() : "司马" + UUID.randomUUID();
        calls(Map.of(mark, same));
        clock.pass(Duration.ofDays(91));
        String first = calls(Map.of(mark, same));
        String second = calls(Map.of(mark, " " + same));
        for (String id : List.of(first, second)) {
            seen("chen", id).body("risk", equalTo("BLUE")).body("riskFactors", empty());
        }
        String third = calls(Map.of(mark, same));
        seen("chen", third).body("risk", equalTo("YELLOW")).body("riskFactors", contains("REPEAT"));
        assessment("chen", third)
                .body("score", equalTo(20))
                .body("earlier.id", contains(second, first));
        factors("chen", third, List.of(), List.of("REPEAT")).statusCode(200);
        assessment("chen", third).body("proposed", equalTo("BLUE")).body("earlier", empty());
    }

    @Test
    void no_name_another_grid_and_a_call_that_was_taken_back_make_no_repeat() {
        for (int i = 0; i < 3; i++) {
            seen("chen", calls(Map.of("name", "张某"))).body("riskFactors", empty());
        }
        String name = "司马" + UUID.randomUUID();
        Map<String, Object> east =
                Map.of("location", Map.of("type", "Point", "coordinates", List.of(116.15, 39.05)));
        flagged(with(east, Map.of("name", name)));
        flagged(with(east, Map.of("name", name)));
        seen("chen", calls(Map.of("name", name))).body("riskFactors", empty());
        String phone = phone();
        for (int i = 0; i < 2; i++) {
            String id = calls(Map.of("phone", phone));
            move("worker", id, "withdrawal", Map.of("reason", "误发")).statusCode(200);
        }
        seen("chen", calls(Map.of("phone", phone))).body("riskFactors", empty());
    }

    @Test
    void a_restricted_call_is_never_hinted_at() {
        String phone = phone();
        Map<String, Object> violence = Map.of("category", "0109");
        String first = flagged(with(violence, Map.of("phone", phone)));
        String second = flagged(with(violence, Map.of("phone", phone)));
        seen("chen", calls(Map.of("phone", phone))).body("riskFactors", empty());
        String minor =
                flagged(with(Map.of("riskFactors", List.of("MINOR")), Map.of("phone", phone)));
        seen("chen", minor).body("riskFactors", containsInAnyOrder("MINOR", "REPEAT"));
        assessment("chen", minor).body("earlier.id", not(hasItem(first)));
        assessment("officer", minor).body("earlier.id", hasItem(second));
    }

    private static ValidatableResponse factors(
            String login, String id, List<String> add, List<String> remove) {
        return move(
                login,
                id,
                "assessment/factors",
                Map.of("add", add, "remove", remove, "reason", "据邻居说"));
    }

    private static ValidatableResponse confirm(String login, String id, Map<String, ?> body) {
        return move(login, id, "assessment/confirmation", body);
    }

    private static ValidatableResponse recategorise(String login, String id, String category) {
        return move(
                login,
                id,
                "assessment/category",
                Map.of("category", category, "reason", "了解后重新定性"));
    }

    private static ValidatableResponse decide(String login, String id, boolean agree) {
        return move(
                login,
                id,
                "assessment/category/decision",
                Map.of("agree", agree, "reason", "已分别核实"));
    }

    private static ValidatableResponse assessment(String login, String id) {
        return as(login).get("/api/cases/{id}/assessment", id).then().statusCode(200);
    }

    /// @return a quarrel whose first party is known by so much
    private static String calls(Map<String, String> first) {
        return flagged(with(Map.of(), first));
    }

    private static Map<String, Object> with(Map<String, Object> other, Map<String, String> first) {
        Map<String, Object> all = new HashMap<>(other);
        all.put("parties", List.of(first, Map.of("name", "乙某")));
        return all;
    }

    private static String phone() {
        return "138%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    }

    private static Instant due(String id, String kind) {
        String due =
                seen("worker", id)
                        .extract()
                        .path("deadlines.find { it.kind == '%s' }.due".formatted(kind));
        return OffsetDateTime.parse(due).toInstant();
    }
}
