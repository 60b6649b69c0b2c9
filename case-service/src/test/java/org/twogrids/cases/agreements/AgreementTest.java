package org.twogrids.cases.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twogrids.cases.JourneyTest;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.kernel.directory.WorkingCalendar;

/// What was agreed binds from the right moment on, and what was promised is looked after.
@QuarkusTest
class AgreementTest extends JourneyTest {

    private static final List<Map<String, Object>> PROMISES =
            List.of(
                    Map.of("party", 0, "what", "清走杂物", "due", "2099-01-10"),
                    Map.of("party", 1, "what", "赔偿门板", "amount", 120.50, "due", "2098-12-20"));

    @Test
    void an_oral_agreement_is_in_effect_when_it_is_reached() {
        String id = mediating(Map.of());
        draw(id, Map.of("form", "ORAL"))
                .statusCode(200)
                .body("status", equalTo("SETTLED"))
                .body("deadlines.kind", contains("RETURN_VISIT"));
        agreements("chen", id)
                .body("items[0].effectiveAt", notNullValue())
                .body("items[0].confirmBy", nullValue())
                .body("items[0].words.terms", equalTo("杂物三日内清走"));
    }

    @Test
    void article_29_a_written_one_is_in_effect_with_the_last_hand_on_it() {
        String id = mediating(Map.of());
        draw(id, Map.of()).statusCode(200).body("status", equalTo("MEDIATING"));
        String agreement = agreements("chen", id).extract().path("items[0].id");
        sign(id, agreement, List.of(0), true, false)
                .statusCode(200)
                .body("status", equalTo("MEDIATING"));
        sign(id, agreement, List.of(1), false, false)
                .statusCode(200)
                .body("status", equalTo("MEDIATING"));
        sign(id, agreement, List.of(), false, true)
                .statusCode(200)
                .body("status", equalTo("SETTLED"))
                .body("deadlines.kind", containsInAnyOrder("RETURN_VISIT", "CONFIRM"));
        agreements("secretary", id)
                .body("items[0].signedBy", contains(0, 1))
                .body("items[0].sealedByCommittee", equalTo(true))
                .body("items[0].confirmBy", notNullValue());
        sign(id, agreement, List.of(0), false, false)
                .statusCode(409)
                .body("code", equalTo("nothing-to-sign"));
        as("secretary")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body(
                        "items.kind",
                        contains(
                                "OPENED",
                                "ACCEPTED",
                                "MEDIATIONBEGUN",
                                "AGREEMENTDRAWN",
                                "AGREEMENTSIGNED",
                                "AGREEMENTSIGNED",
                                "AGREED"));
    }

    @Test
    void article_33_the_thirty_days_for_the_court_count_from_effect_not_from_the_draft() {
        String id = mediating(Map.of());
        draw(id, Map.of()).statusCode(200);
        String agreement = agreements("chen", id).extract().path("items[0].id");
        agreements("chen", id).body("items[0].confirmBy", nullValue());
        clock.pass(Duration.ofDays(5));
        sign(id, agreement, List.of(0, 1), true, true).statusCode(200);
        var drawn = agreements("chen", id).extract();
        Instant effective = Instant.parse(drawn.path("items[0].effectiveAt"));
        assertThat(effective)
                .isAfter(Instant.parse(drawn.path("items[0].drawnUpAt")).plus(Duration.ofDays(4)));
        assertThat(Instant.parse(drawn.path("items[0].confirmBy")))
                .isEqualTo(WorkingCalendar.shipped().plusDays(effective, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"支付调解费", "向调委会交纳调解服务费", "付给调解员报酬"})
    void article_4_nobody_promises_to_pay_for_mediation(String what) {
        String id = mediating(Map.of());
        var fee = Map.of("party", 0, "what", what, "amount", 200, "due", "2099-01-10");
        draw(id, Map.of("form", "ORAL", "promises", List.of(fee)))
                .statusCode(409)
                .body("code", equalTo("free-of-charge"))
                .body("law", equalTo("PEOPLES_MEDIATION_LAW"))
                .body("article", equalTo(4));
        draw(id, Map.of("form", "ORAL", "promises", PROMISES)).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "issues", "terms", "performance"})
    void article_28_what_is_agreed_by_word_of_mouth_has_its_record(String part) {
        String id = mediating(Map.of());
        draw(id, Map.of("form", "ORAL", part, " "))
                .statusCode(400)
                .body("violations[0].field", equalTo(part));
        agreements("chen", id).body("items", empty());
    }

    @Test
    void article_28_nothing_is_settled_on_the_spot_without_its_record() {
        String id = accepted(Map.of());
        move("chen", id, "settlement", Map.of("record", " ", "bothAgree", true))
                .statusCode(400)
                .body("violations[0].field", equalTo("record"));
        assertThat(status(id)).isEqualTo("ACCEPTED");
    }

    @Test
    void article_23_nothing_is_agreed_without_the_guardian_of_a_minor_who_is_heard_of_later() {
        String id = mediating(Map.of());
        move(
                        "chen",
                        id,
                        "assessment/factors",
                        Map.of("add", List.of("MINOR"), "remove", List.of(), "reason", "有孩子"))
                .statusCode(200);
        draw(id, Map.of())
                .statusCode(409)
                .body("law", equalTo("CIVIL_CODE"))
                .body("article", equalTo(23));
        draw(id, Map.of("guardian", true)).statusCode(200);
    }

    @Test
    void a_new_draft_takes_the_place_of_an_unsigned_one() {
        String id = mediating(Map.of());
        draw(id, Map.of()).statusCode(200);
        draw(id, Map.of("terms", "杂物五日内清走")).statusCode(200);
        agreements("chen", id).body("items.withdrawn", contains(true, false));
        String first = agreements("chen", id).extract().path("items[0].id");
        sign(id, first, List.of(0, 1), true, true).statusCode(409);
    }

    @Test
    void no_court_confirms_what_is_about_identity_or_title() {
        String id = mediating(Map.of());
        draw(id, Map.of("identityOrTitle", true)).statusCode(200);
        String agreement = agreements("chen", id).extract().path("items[0].id");
        sign(id, agreement, List.of(0, 1), true, true)
                .statusCode(200)
                .body("deadlines.kind", not(hasItem("CONFIRM")));
        agreements("chen", id)
                .body("items[0].confirmable", equalTo(false))
                .body("items[0].confirmBy", nullValue());
    }

    @Test
    void nothing_is_agreed_on_against_somebodys_will_or_outside_of_mediation() {
        String id = mediating(Map.of());
        draw(id, Map.of("allAgree", false)).statusCode(409).body("article", equalTo(17));
        agreements("chen", id).body("items", empty());
        String waiting = accepted(Map.of());
        draw(waiting, Map.of()).statusCode(409).body("code", equalTo("not-mediating"));
        draw(id, Map.of("promises", List.of(Map.of("party", 7, "what", "清走", "due", "2099-01-01"))))
                .statusCode(400)
                .body("violations[0].field", equalTo("party"));
    }

    @Test
    void article_31_promises_are_looked_after_and_nothing_is_closed_before_they_are_kept() {
        String id = agreed();
        seen("chen", id).body("deadlines.kind", hasItem("PROMISE"));
        visited(id);
        move("coordinator", id, "closure", Map.of())
                .statusCode(409)
                .body("code", equalTo("promises-open"));
        check(id, 0, "HALF_KEPT").statusCode(200).body("status", equalTo("SETTLED"));
        check(id, 0, "KEPT").statusCode(200);
        check(id, 0, "BROKEN").statusCode(409).body("code", equalTo("promise-over"));
        seen("chen", id).body("deadlines.kind", hasItem("PROMISE"));
        check(id, 1, "KEPT").statusCode(200).body("deadlines.kind", not(hasItem("PROMISE")));
        move("coordinator", id, "closure", Map.of())
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
    }

    @Test
    void a_broken_promise_reopens_the_same_case() {
        String id = agreed();
        check(id, 1, "BROKEN")
                .statusCode(200)
                .body("id", equalTo(id))
                .body("status", equalTo("ACCEPTED"))
                .body("deadlines.kind", contains("SETTLE"));
        as("chen")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[-2].kind", equalTo("PROMISECHECKED"))
                .body("items[-1].kind", equalTo("REOPENED"))
                .body("items[-1].note", equalTo("亲眼看过"));
    }

    @Test
    void what_was_agreed_is_for_those_who_answer_for_it_and_lies_sealed() throws SQLException {
        String id = agreed();
        agreements("duty", id)
                .body("items[0].words", nullValue())
                .body("items[0].promises[0].what", nullValue());
        try (Connection connection = TestStack.connect(ServiceDatabase.CASES, "cases_app");
                PreparedStatement select =
                        connection.prepareStatement(
                                "select terms || facts || (select what from promise"
                                        + " where agreement = agreement.id limit 1)"
                                        + " from agreement where case_id = ?")) {
            select.setObject(1, UUID.fromString(id));
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(new String(row.getBytes(1), StandardCharsets.UTF_8))
                        .isNotEmpty()
                        .doesNotContain("杂物")
                        .doesNotContain("门板");
            }
        }
    }

    private String agreed() {
        String id = mediating(Map.of());
        draw(id, Map.of("form", "ORAL", "promises", PROMISES))
                .statusCode(200)
                .body("status", equalTo("SETTLED"));
        return id;
    }

    private void visited(String id) {
        for (int days : List.of(8, 24)) {
            clock.pass(Duration.ofDays(days));
            for (int party : List.of(0, 1)) {
                as("officer")
                        .body(Map.of("party", party, "means", "HOME", "outcome", "SATISFIED"))
                        .post("/api/cases/{id}/visits", id)
                        .then()
                        .statusCode(200);
            }
        }
    }

    /// @param place 0 for the promise that is due first
    private static ValidatableResponse check(String id, int place, String state) {
        String promise =
                agreements("chen", id).extract().path("items[0].promises[%d].id".formatted(place));
        return move("officer", id, "promises/" + promise, Map.of("state", state, "note", "亲眼看过"));
    }

    private static ValidatableResponse sign(
            String id, String agreement, List<Integer> parties, boolean mediator, boolean seal) {
        return move(
                "chen",
                id,
                "agreements/" + agreement + "/signatures",
                Map.of("parties", parties, "mediator", mediator, "seal", seal));
    }

    private static ValidatableResponse agreements(String login, String id) {
        return as(login).get("/api/cases/{id}/agreements", id).then().statusCode(200);
    }

    private static ValidatableResponse draw(String id, Map<String, Object> other) {
        Map<String, Object> body = new HashMap<>();
        body.put("form", "WRITTEN");
        body.put("allAgree", true);
        body.put("facts", "楼道堆放杂物,两家争吵");
        body.put("issues", "杂物由谁清走");
        body.put("terms", "杂物三日内清走");
        body.put("performance", "三日内,在楼道");
        body.put("identityOrTitle", false);
        body.putAll(other);
        return move("chen", id, "agreements", body);
    }
}
