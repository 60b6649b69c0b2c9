package org.twogrids.cases.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.twogrids.cases.Town.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twogrids.cases.Heard;
import org.twogrids.cases.JourneyTest;
import org.twogrids.cases.cases.Exclusion;

/// Public-order mediation (治安调解) as the Procedures for administrative cases have it, article by
/// article.
@QuarkusTest
class PublicOrderTest extends JourneyTest {

    private static final String LAW = "ADMINISTRATIVE_CASE_PROCEDURES";

    @Test
    void article_25_people_who_are_no_police_neither_mediate_it_nor_take_its_agreement_down() {
        String id = accepted(Map.of("category", "1301"));
        begin(id, Map.of())
                .statusCode(409)
                .body("law", equalTo("PEOPLES_MEDIATION_LAW"))
                .body("article", equalTo(25));
        String begun = mediatedByOfficer(Map.of());
        move("officer", begun, "handover", Map.of("to", id("secretary"), "reason", "请社区继续"))
                .statusCode(200)
                .body("status", equalTo("MEDIATING"));
        draw(begun, Map.of()).statusCode(409).body("article", equalTo(25));
    }

    @ParameterizedTest
    @EnumSource
    void article_179_each_exclusion_refuses_mediation_when_it_begins(Exclusion exclusion) {
        String id = withTheOfficer(Map.of());
        forbidden(begin(id, Map.of("exclusions", List.of(exclusion.name()))), 179);
        assertThat(status(id)).isEqualTo("ACCEPTED");
    }

    @Test
    void article_179_a_party_that_does_not_want_it_refuses_mediation() {
        forbidden(begin(withTheOfficer(Map.of()), Map.of("consents", List.of(1))), 179);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEW_VIOLATION", "SUSPECT_FLED", "PARTY_REFUSES"})
    void article_179_a_new_act_flight_or_a_refusal_ends_it_for_good(String reason) {
        String id = mediatedByOfficer(Map.of());
        forbidden(ends(id, Map.of("reason", reason, "again", true)), 179);
        ends(id, Map.of("reason", reason)).statusCode(200).body("status", equalTo("REFERRED"));
        move("officer", id, "acceptance", Map.of()).statusCode(200);
        forbidden(begin(id, Map.of()), 186).body("code", equalTo("handled-by-law"));
        last("officer", id)
                .body("items[-2].kind", equalTo("PENALISED"))
                .body("items[-2].note", equalTo("各执一词"));
    }

    @Test
    void article_181_a_minors_guardian_is_there_before_it_begins() {
        String id = withTheOfficer(Map.of("riskFactors", List.of("MINOR")));
        forbidden(begin(id, Map.of()), 181);
        begin(id, Map.of("guardian", true)).statusCode(200);
        draw(id, Map.of()).statusCode(200).body("status", equalTo("SETTLED"));
    }

    @Test
    void article_181_nothing_is_agreed_without_the_guardian_of_a_minor_who_is_heard_of_later() {
        String id = mediatedByOfficer(Map.of());
        move(
                        "officer",
                        id,
                        "assessment/factors",
                        Map.of("add", List.of("MINOR"), "remove", List.of(), "reason", "对方十六岁"))
                .statusCode(200);
        forbidden(draw(id, Map.of()), 181);
        draw(id, Map.of("guardian", true)).statusCode(200).body("status", equalTo("SETTLED"));
    }

    @Test
    void article_183_the_police_mediate_once_more_within_seven_working_days_and_no_third_time() {
        String id = mediatedByOfficer(Map.of());
        ends(id, Map.of("again", true))
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("byLaw", equalTo(false))
                .body("deadlines.kind", hasItems("SETTLE", "MEDIATE"));
        String until = due(id);
        last("officer", id).body("items[-1].kind", equalTo("ONCEMORE"));
        begin(id, Map.of()).statusCode(200).body("status", equalTo("MEDIATING"));
        assertThat(due(id)).isEqualTo(until);
        forbidden(
                move(
                        "officer",
                        id,
                        "mediation/extension",
                        Map.of("allAgree", true, "reason", "等鉴定")),
                183);
        forbidden(ends(id, Map.of("again", true)), 183);
        ends(id, Map.of()).statusCode(200).body("status", equalTo("REFERRED"));
    }

    @Test
    void article_183_after_seven_working_days_there_is_no_second_time_under_any_name() {
        String id = mediatedByOfficer(Map.of());
        ends(id, Map.of("again", true)).statusCode(200);
        clock.pass(Duration.ofDays(30));
        forbidden(begin(id, Map.of()), 183);
        forbidden(onTheSpot(id), 183);
        ends(id, Map.of()).statusCode(200).body("byLaw", equalTo(true));
    }

    @Test
    void article_186_without_an_agreement_an_officer_handles_it_by_law() {
        String id = mediatedByOfficer(Map.of());
        ends(id, Map.of())
                .statusCode(200)
                .body("status", equalTo("REFERRED"))
                .body("byLaw", equalTo(true))
                .body("handler.name", equalTo("officer"))
                .body("team", nullValue())
                .body("deadlines.kind", hasItems("ACCEPT", "SETTLE"))
                .body("deadlines.kind", not(hasItem("RETURN_VISIT")));
        last("officer", id)
                .body(
                        "items[-1].text",
                        equalTo("治安调解未达成协议,由officer依法处理,不再调解(公安机关办理行政案件程序规定第一百八十六条)"));
        await().untilAsserted(
                        () ->
                                assertThat(Heard.ofCase(id).getLast())
                                        .startsWith("org.twogrids.case.assigned.v1")
                                        .contains("REOPENED"));
        move("officer", id, "acceptance", Map.of())
                .statusCode(200)
                .body("moves", not(hasItem("MEDIATE")))
                .body("moves", not(hasItem("SETTLE")));
        forbidden(completed(id, "MEDIABLE_DISPUTE"), 186);
        completed(id, "PUBLIC_ORDER").statusCode(200).body("status", equalTo("DISPOSED"));
    }

    @Test
    void article_186_nobody_brings_it_back_to_mediation() {
        String id = mediatedByOfficer(Map.of());
        ends(id, Map.of()).statusCode(200);
        move("officer", id, "acceptance", Map.of()).statusCode(200);
        forbidden(begin(id, Map.of()), 186);
        forbidden(onTheSpot(id), 186);
        forbidden(
                move(
                        "officer",
                        id,
                        "assessment/category",
                        Map.of("category", "0203", "reason", "其实是邻里纠纷")),
                186);
        forbidden(
                move(
                        "coordinator",
                        id,
                        "override",
                        Map.of(
                                "team", id("stewards"),
                                "handler", id("chen"),
                                "reason", "请小院调解")),
                186);
        move("officer", id, "handover", Map.of("to", id("head"), "reason", "请所里办"))
                .statusCode(200)
                .body("byLaw", equalTo(true));
    }

    @Test
    void article_186_who_refuses_before_mediation_has_begun_brings_it_to_an_officer() {
        String id = accepted(Map.of("category", "1301"));
        assertThat(handler(id)).isNotEqualTo("officer");
        move(handler(id), id, "mediation/termination", failing(Map.of("reason", "PARTY_REFUSES")))
                .statusCode(200)
                .body("status", equalTo("REFERRED"))
                .body("handler.name", equalTo("officer"));
    }

    @Test
    void article_186_a_broken_agreement_leads_to_an_officer_and_no_other_mediation() {
        String id = mediatedByOfficer(Map.of());
        draw(
                        id,
                        Map.of(
                                "promises",
                                List.of(
                                        Map.of(
                                                "party",
                                                0,
                                                "what",
                                                "赔偿医药费",
                                                "amount",
                                                300,
                                                "due",
                                                "2099-01-10"))))
                .statusCode(200)
                .body("status", equalTo("SETTLED"));
        String promise =
                as("officer")
                        .get("/api/cases/{id}/agreements", id)
                        .then()
                        .extract()
                        .path("items[0].promises[0].id");
        move("head", id, "promises/" + promise, Map.of("state", "BROKEN", "note", "拒不赔偿"))
                .statusCode(200)
                .body("status", equalTo("REFERRED"))
                .body("byLaw", equalTo(true))
                .body("handler.name", equalTo("officer"))
                .body("deadlines.kind", containsInAnyOrder("ACCEPT", "SETTLE"));
        last("officer", id)
                .body("items[-2].kind", equalTo("PROMISECHECKED"))
                .body(
                        "items[-1].text",
                        equalTo("治安调解协议未履行,由officer依法处理,不再调解(公安机关办理行政案件程序规定第一百八十六条)"));
        move("officer", id, "acceptance", Map.of()).statusCode(200);
        forbidden(begin(id, Map.of()), 186);
    }

    @Test
    void article_186_an_agreement_that_is_kept_is_no_matter_for_the_law() {
        String id = mediatedByOfficer(Map.of());
        draw(id, Map.of()).statusCode(200).body("status", equalTo("SETTLED"));
        ends(id, Map.of()).statusCode(409).body("code", equalTo("illegal-move"));
        assertThat(status(id)).isEqualTo("SETTLED");
    }

    /// @return a scuffle that the officer of the place has taken on
    private static String withTheOfficer(Map<String, Object> other) {
        Map<String, Object> scuffle = new HashMap<>(Map.of("category", "1301"));
        scuffle.putAll(other);
        String id = accepted(scuffle);
        move(handler(id), id, "handover", Map.of("to", id("officer"), "reason", "治安调解由民警办理"))
                .statusCode(200);
        move("officer", id, "acceptance", Map.of()).statusCode(200);
        return id;
    }

    private static String mediatedByOfficer(Map<String, Object> other) {
        String id = withTheOfficer(other);
        begin(id, Map.of()).statusCode(200).body("publicOrder", equalTo(true));
        return id;
    }

    private static ValidatableResponse begin(String id, Map<String, Object> other) {
        return move(handler(id), id, "mediation", beginning(other));
    }

    private static ValidatableResponse ends(String id, Map<String, Object> other) {
        return move("officer", id, "mediation/termination", failing(other));
    }

    private static Map<String, Object> failing(Map<String, Object> other) {
        Map<String, Object> body = new HashMap<>();
        body.put("reason", "NO_AGREEMENT");
        body.put("rightsExplained", true);
        body.put("record", "各执一词");
        body.putAll(other);
        return body;
    }

    private static ValidatableResponse draw(String id, Map<String, Object> other) {
        Map<String, Object> body = new HashMap<>();
        body.put("form", "ORAL");
        body.put("allAgree", true);
        body.put("facts", "推搡致衣物损坏");
        body.put("issues", "赔偿多少");
        body.put("terms", "甲方赔偿三百元");
        body.put("performance", "当日");
        body.put("identityOrTitle", false);
        body.putAll(other);
        return move(handler(id), id, "agreements", body);
    }

    private static ValidatableResponse onTheSpot(String id) {
        return move(
                "officer",
                id,
                "settlement",
                Map.of("record", "当场赔付", "bothAgree", true, "performed", true));
    }

    private static ValidatableResponse completed(String id, String disposal) {
        return move("officer", id, "completion", Map.of("disposal", disposal, "feedback", "已依法处理"));
    }

    private static ValidatableResponse forbidden(ValidatableResponse answer, int article) {
        return answer.statusCode(409).body("law", equalTo(LAW)).body("article", equalTo(article));
    }

    private static ValidatableResponse last(String login, String id) {
        return as(login).get("/api/cases/{id}/journal", id).then().statusCode(200);
    }

    private static String due(String id) {
        return seen("officer", id).extract().path("deadlines.find { it.kind == 'MEDIATE' }.due");
    }
}
