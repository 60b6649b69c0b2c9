package org.twogrids.cases.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.twogrids.cases.Town.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twogrids.cases.JourneyTest;

/// Mediation as the law has it: voluntary, with open eyes, and open to all other ways.
@QuarkusTest
class MediationTest extends JourneyTest {

    @Test
    void all_agree_meet_and_talk_and_every_word_is_kept() {
        String id = mediating(Map.of());
        seen("chen", id)
                .body("status", equalTo("MEDIATING"))
                .body("deadlines.kind", containsInAnyOrder("SETTLE", "MEDIATE", "FEEDBACK"));
        meet("chen", id, Map.of("helpers", List.of("老邻居"), "consents", List.of(0, 1)))
                .statusCode(201)
                .body("items[0].sessions", hasSize(1));
        meet("chen", id, Map.of("kind", "HOME_VISIT", "parties", List.of(0))).statusCode(201);
        as("secretary")
                .get("/api/cases/{id}/mediation", id)
                .then()
                .body("items[0].mediator.name", equalTo("chen"))
                .body("items[0].sessions.kind", contains("SESSION", "HOME_VISIT"))
                .body("items[0].sessions[0].words.helpers", contains("老邻居"))
                .body("items[0].sessions[0].consents", contains(0, 1))
                .body("items[0].sessions[1].consents", hasSize(0))
                .body("items[0].sessions[0].words.record", equalTo("各说各的难处"));
        as("secretary")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body(
                        "items.kind",
                        contains(
                                "OPENED",
                                "ACCEPTED",
                                "MEDIATIONBEGUN",
                                "SESSIONHELD",
                                "SESSIONHELD"))
                .body("items.text", everyItem(not(equalTo(""))))
                .body("items[3].text", equalTo("开展了一次调解或上门走访,有人到场帮助调解(经当事人1、2同意)"));
    }

    @Test
    void article_17_who_refuses_is_never_mediated_with() {
        String id = accepted(Map.of());
        begin(id, Map.of("consents", List.of(0)))
                .statusCode(409)
                .body("code", equalTo("party-refuses"))
                .body("article", equalTo(17));
    }

    @Test
    void
            articles_30_and_22_of_the_rules_rights_come_first_and_what_others_have_in_hand_stays_theirs() {
        String id = accepted(Map.of());
        begin(id, Map.of("rightsExplained", false))
                .statusCode(409)
                .body("law", equalTo("MEDIATION_WORK_RULES"))
                .body("article", equalTo(30));
        begin(id, Map.of("elsewhere", true)).statusCode(409).body("article", equalTo(22));
    }

    @Test
    void article_23_of_the_civil_code_a_minor_is_represented_by_the_guardian() {
        String id = accepted(Map.of("riskFactors", List.of("MINOR")));
        begin(id, Map.of())
                .statusCode(409)
                .body("law", equalTo("CIVIL_CODE"))
                .body("article", equalTo(23));
        begin(id, Map.of("guardian", true)).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0109", "0702", "1501", "1502", "1503"})
    void article_25_violence_at_home_crime_and_title_never_enter_mediation(String category) {
        String id = accepted(Map.of("category", category));
        seen(handler(id), id).body("moves", not(hasItem("MEDIATE")));
        move(handler(id), id, "mediation", beginning(Map.of("guardian", true)))
                .statusCode(409)
                .body("code", equalTo("reported-to-police"))
                .body("law", equalTo("PEOPLES_MEDIATION_LAW"))
                .body("article", equalTo(25));
        assertThat(status(id)).isEqualTo("ACCEPTED");
    }

    /// The parties neither sit down together nor agree on anything.
    @ParameterizedTest
    @ValueSource(strings = {"0109", "1501", "1503"})
    void article_25_nobody_sits_down_together_over_violence_at_home_or_a_crime(String category) {
        String id = accepted(Map.of("category", category));
        meet(handler(id), id, Map.of())
                .statusCode(409)
                .body("law", equalTo("PEOPLES_MEDIATION_LAW"))
                .body("article", equalTo(25));
        Map<String, Object> agreed = new HashMap<>();
        agreed.put("form", "ORAL");
        agreed.put("allAgree", true);
        for (String words : List.of("facts", "issues", "terms", "performance")) {
            agreed.put(words, "互相谅解");
        }
        agreed.put("identityOrTitle", false);
        move(handler(id), id, "agreements", agreed).statusCode(409).body("article", equalTo(25));
    }

    /// Anti-Domestic-Violence Law.
    @Test
    void article_33_domestic_violence_is_never_put_away_as_a_quarrel() {
        String id = accepted(Map.of("category", "0109"));
        Map<String, Object> mended = Map.of("disposal", "MEDIABLE_DISPUTE", "feedback", "已和好");
        move("officer", id, "completion", mended)
                .statusCode(409)
                .body("code", equalTo("violence-by-law"))
                .body("law", equalTo("ANTI_DOMESTIC_VIOLENCE_LAW"))
                .body("article", equalTo(33));
        assertThat(status(id)).isEqualTo("ACCEPTED");
        move("officer", id, "completion", Map.of("disposal", "PUBLIC_ORDER", "feedback", "已训诫"))
                .statusCode(200);
    }

    /// Mediation keeps nobody from a court, arbitration or an agency.
    @Test
    void article_3_whoever_goes_to_court_ends_it_at_any_time() {
        Map<String, Object> gone =
                Map.of("reason", "TAKEN_ELSEWHERE", "rightsExplained", true, "record", "已向法院起诉");
        String begun = mediating(Map.of());
        meet("chen", begun, Map.of()).statusCode(201);
        for (String id : List.of(accepted(Map.of()), begun)) {
            move(handler(id), id, "mediation/termination", gone)
                    .statusCode(200)
                    .body("status", equalTo("FAILED"));
        }
    }

    @Test
    void a_request_for_help_is_no_dispute_and_a_nameless_side_no_party() {
        String lost = accepted(Map.of("category", "1601"));
        move(handler(lost), lost, "mediation", beginning(Map.of()))
                .statusCode(409)
                .body("code", equalTo("never-mediated"));
        String alone = accepted(Map.of("parties", List.of(Map.of("name", "甲某"))));
        begin(alone, Map.of("consents", List.of(0)))
                .statusCode(409)
                .body("code", equalTo("parties-missing"));
    }

    @Test
    void what_is_said_to_the_mediators_alone_stays_with_them() {
        String id = mediating(Map.of());
        meet("chen", id, Map.of("kind", "CAUCUS", "parties", List.of(0, 1)))
                .statusCode(400)
                .body("violations[0].field", equalTo("parties"));
        meet("chen", id, Map.of("kind", "CAUCUS", "parties", List.of(1), "record", "底线是三百元"))
                .statusCode(201)
                .body("items[0].sessions[0].words.record", equalTo("底线是三百元"));
        for (String other : List.of("secretary", "coordinator", "officer", "worker")) {
            as(other)
                    .get("/api/cases/{id}/mediation", id)
                    .then()
                    .body("items[0].sessions[0].kind", equalTo("CAUCUS"))
                    .body("items[0].sessions[0].words", nullValue());
        }
    }

    @Test
    void article_20_helpers_come_only_where_all_want_them() {
        String id = mediating(Map.of());
        meet("chen", id, Map.of("helpers", List.of("表哥")))
                .statusCode(409)
                .body("article", equalTo(20));
        meet("chen", id, Map.of("helpers", List.of("表哥"), "consents", List.of(1)))
                .statusCode(409)
                .body("code", equalTo("helpers-unwanted"));
        meet("chen", id, Map.of("helpers", List.of("表哥"), "consents", List.of(0, 7)))
                .statusCode(400)
                .body("violations[0].field", equalTo("consents"));
        as("chen")
                .get("/api/cases/{id}/mediation", id)
                .then()
                .body("items[0].sessions", hasSize(0));
    }

    @Test
    void only_the_mediators_record_and_one_meeting_is_recorded_once() {
        String id = mediating(Map.of());
        meet("secretary", id, Map.of()).statusCode(403);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as("chen")
                    .header("Idempotency-Key", key)
                    .body(meeting(Map.of()))
                    .post("/api/cases/{id}/mediation/sessions", id)
                    .then()
                    .statusCode(201)
                    .body("items[0].sessions", hasSize(1));
        }
        meet("chen", id, Map.of("heldAt", "2020-01-01T00:00:00+08:00"))
                .statusCode(400)
                .body("violations[0].field", equalTo("heldAt"));
    }

    @Test
    void article_33_of_the_rules_a_month_is_extended_once_and_only_as_all_wish() {
        String id = mediating(Map.of());
        move("chen", id, "mediation/extension", Map.of("allAgree", false, "reason", "等鉴定"))
                .statusCode(409)
                .body("article", equalTo(33));
        move("chen", id, "mediation/extension", Map.of("allAgree", true, "reason", "等鉴定"))
                .statusCode(200);
        as("chen")
                .get("/api/cases/{id}/mediation", id)
                .then()
                .body("items[0].extended", equalTo(true));
        move("chen", id, "mediation/extension", Map.of("allAgree", true, "reason", "再等等"))
                .statusCode(409);
    }

    @Test
    void articles_23_and_26_whoever_refuses_ends_it_and_all_learn_what_else_they_may_do() {
        String id = mediating(Map.of());
        Map<String, Object> failing = new HashMap<>();
        failing.put("reason", "PARTY_REFUSES");
        failing.put("rightsExplained", false);
        failing.put("record", "乙方要去法院");
        move("chen", id, "mediation/termination", failing)
                .statusCode(409)
                .body("article", equalTo(26));
        failing.put("rightsExplained", true);
        move("chen", id, "mediation/termination", failing)
                .statusCode(200)
                .body("status", equalTo("FAILED"))
                .body("deadlines.kind", contains("RETURN_VISIT"));
        as("chen")
                .get("/api/cases/{id}/mediation", id)
                .then()
                .body("items[0].endedAt", notNullValue());
        meet("chen", id, Map.of()).statusCode(409).body("code", equalTo("not-mediating"));
    }

    @Test
    void whoever_is_named_instead_begins_anew_and_what_was_held_stays() {
        String id = mediating(Map.of());
        meet("chen", id, Map.of()).statusCode(201);
        move("coordinator", id, "override", Map.of("handler", id("zhou"), "reason", "需要回避"))
                .statusCode(200)
                .body("status", equalTo("ASSIGNED"));
        move("zhou", id, "acceptance", Map.of()).statusCode(200);
        begin(id, Map.of()).statusCode(200).body("status", equalTo("MEDIATING"));
        as("secretary")
                .get("/api/cases/{id}/mediation", id)
                .then()
                .body("items.mediator.name", contains("chen", "zhou"))
                .body("items[0].endedAt", notNullValue())
                .body("items[0].sessions", hasSize(1))
                .body("items[1].endedAt", nullValue());
    }

    @Test
    void what_only_the_police_mediate_ends_in_no_such_way_among_neighbours() {
        String id = mediating(Map.of());
        Map<String, Object> failing = new HashMap<>();
        failing.put("reason", "SUSPECT_FLED");
        failing.put("rightsExplained", true);
        failing.put("record", "乙方离开了");
        move("chen", id, "mediation/termination", failing)
                .statusCode(400)
                .body("violations[0].field", equalTo("reason"));
        failing.put("reason", "NO_AGREEMENT");
        failing.put("again", true);
        move("chen", id, "mediation/termination", failing)
                .statusCode(400)
                .body("violations[0].field", equalTo("again"));
    }

    @Test
    void others_see_that_it_is_mediated_and_may_not_do_it() {
        String id = accepted(Map.of());
        move("secretary", id, "mediation", beginning(Map.of())).statusCode(403);
        seen("chen", id).body("moves", hasItem("MEDIATE"));
        seen("secretary", id).body("moves", not(hasItem("MEDIATE")));
    }

    @Test
    void article_19_whoever_is_no_mediator_hands_it_to_one() {
        String id = accepted(Map.of());
        move("chen", id, "handover", Map.of("to", id("secretary"), "reason", "社区先了解情况"))
                .statusCode(200);
        move("secretary", id, "acceptance", Map.of()).statusCode(200);
        seen("secretary", id).body("moves", not(hasItem("MEDIATE")));
        move("secretary", id, "mediation", beginning(Map.of()))
                .statusCode(409)
                .body("code", equalTo("mediator-leads"))
                .body("article", equalTo(19));
        assertThat(status(id)).isEqualTo("ACCEPTED");
        move("secretary", id, "handover", Map.of("to", id("chen"), "reason", "请调解员主持"))
                .statusCode(200);
        move("chen", id, "acceptance", Map.of()).statusCode(200);
        move("chen", id, "mediation", beginning(Map.of())).statusCode(200);
    }

    private static ValidatableResponse begin(String id, Map<String, Object> other) {
        return move(handler(id), id, "mediation", beginning(other));
    }

    private static ValidatableResponse meet(String login, String id, Map<String, Object> other) {
        return as(login).body(meeting(other)).post("/api/cases/{id}/mediation/sessions", id).then();
    }

    private static Map<String, Object> meeting(Map<String, Object> other) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "SESSION");
        body.put("parties", List.of(0, 1));
        body.put("place", "小院");
        body.put("record", "各说各的难处");
        body.putAll(other);
        return body;
    }
}
