package org.twogrids.cases.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.twogrids.cases.Town.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.Heard;
import org.twogrids.cases.JourneyTest;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;

/// Whoever is in danger is protected: letters and orders, the own choice of how to be reached, and
/// few who know.
@QuarkusTest
class ProtectionTest extends JourneyTest {

    private static final Map<String, Object> CONTACT =
            Map.of(
                    "number", "13900000009",
                    "from", "09:00",
                    "to", "11:00",
                    "codeWord", "问一下物业费");

    @Test
    void a_warning_letter_is_handed_to_both_the_committee_is_told_and_both_are_visited_apart() {
        String id = violence();
        letter("worker", id).statusCode(409).body("article", equalTo(16));
        letter("officer", id).statusCode(200);
        String paper = paper(id);
        kinds(id, hasItems("SERVE_PAPER", "TELL_COMMITTEE", "ACCEPT"));
        visit(id, paper, 0, true).statusCode(409).body("code", equalTo("not-served"));
        serve(id, paper, 0).statusCode(200);
        serve(id, paper, 0).statusCode(409).body("code", equalTo("paper-over"));
        serve(id, paper, 1).statusCode(200);
        kinds(id, not(hasItem("SERVE_PAPER")));
        kinds(id, hasItem("PROTECTION_VISIT"));
        move("officer", id, papers(paper, "notice"), Map.of("note", "已告知居委会主任")).statusCode(200);
        kinds(id, not(hasItem("TELL_COMMITTEE")));
        String first = due(id, "PROTECTION_VISIT");
        visit(id, paper, 0, false)
                .statusCode(409)
                .body("law", equalTo("ANTI_DOMESTIC_VIOLENCE_LAW"))
                .body("article", equalTo(17));
        visit(id, paper, 0, true).statusCode(200);
        assertThat(due(id, "PROTECTION_VISIT")).isEqualTo(first);
        visit(id, paper, 1, true).statusCode(200);
        assertThat(due(id, "PROTECTION_VISIT")).isGreaterThan(first);
        protection("officer", id)
                .body("papers[0].number", equalTo("东公告诫[2026]1号"))
                .body("papers[0].victimServedAt", notNullValue())
                .body("papers[0].committeeToldAt", notNullValue())
                .body("papers[0].visits.party", contains(0, 1))
                .body("papers[0].visits[0].note", equalTo("独自在家,近日平静"));
    }

    @Test
    void an_order_holds_six_months_at_most_warns_before_its_end_and_keeps_the_case_open() {
        String id = violence();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        order(id, today.plusMonths(6).plusDays(1))
                .statusCode(409)
                .body("code", equalTo("six-months"))
                .body("article", equalTo(30));
        order(id, today.plusMonths(6)).statusCode(200);
        kinds(id, hasItem("PROTECTION_ENDS"));
        move("officer", id, "acceptance", Map.of()).statusCode(200);
        move("officer", id, "completion", Map.of("feedback", "已处罚", "disposal", "PUBLIC_ORDER"))
                .statusCode(200)
                .body("deadlines.kind", hasItems("RETURN_VISIT", "PROTECTION_ENDS"));
        knows(id, "duty").statusCode(200);
        move("duty", id, "closure", Map.of())
                .statusCode(409)
                .body("code", equalTo("still-protected"));
        String paper = paper(id);
        move("officer", id, papers(paper, "end"), Map.of("note", "法院撤销")).statusCode(200);
        kinds(id, not(hasItem("PROTECTION_ENDS")));
        move("officer", id, papers(paper, "breach"), Map.of("note", "又来"))
                .statusCode(409)
                .body("code", equalTo("paper-over"));
    }

    @Test
    void a_breach_alerts_the_police_anew_and_takes_up_what_had_ended() {
        String id = violence();
        letter("officer", id).statusCode(200);
        String paper = paper(id);
        move("officer", id, papers(paper, "breach"), Map.of("note", "上门踹门")).statusCode(200);
        await().untilAsserted(
                        () ->
                                assertThat(Heard.ofCase(id).getLast())
                                        .startsWith("org.twogrids.case.assessed.v1")
                                        .contains("RAISED"));
        move("officer", id, "acceptance", Map.of()).statusCode(200);
        move("officer", id, "completion", Map.of("feedback", "已训诫", "disposal", "PUBLIC_ORDER"))
                .statusCode(200);
        move("officer", id, papers(paper, "breach"), Map.of("note", "再次上门"))
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"));
        await().untilAsserted(() -> assertThat(Heard.ofCase(id).getLast()).contains("REOPENED"));
        protection("officer", id).body("papers[0].breachedAt", notNullValue());
    }

    @Test
    void the_victim_is_reached_only_as_chosen_and_few_read_how() throws SQLException {
        String id = violence();
        as("officer")
                .header("If-Match", "\"1\"")
                .body(CONTACT)
                .put("/api/cases/{id}/protection/contact", id)
                .then()
                .statusCode(200);
        protection("officer", id)
                .body("contact.number", equalTo("13900000009"))
                .body("contact.from", equalTo("09:00:00"))
                .body("contact.codeWord", equalTo("问一下物业费"));
        protection("head", id).body("contact.codeWord", equalTo("问一下物业费"));
        protection("worker", id).body("contact", nullValue());
        as("coordinator").get("/api/cases/{id}/protection", id).then().statusCode(404);
        assertThat(rows("select fields from access_log where subject = ?", "case/" + id))
                .anyMatch(fields -> fields.contains("contact"));
        assertThat(stored(id)).doesNotContain("物业费").doesNotContain("13900000009");
    }

    @Test
    void help_is_asked_for_only_as_the_victim_wants_it() {
        String id = violence();
        Map<String, Object> shelter = new HashMap<>(Map.of("kind", "SHELTER", "note", "区救助站"));
        shelter.put("wanted", false);
        move("officer", id, "protection/referrals", shelter)
                .statusCode(409)
                .body("code", equalTo("victim-decides"));
        shelter.put("wanted", true);
        move("officer", id, "protection/referrals", shelter).statusCode(200);
        protection("officer", id)
                .body("referrals.kind", contains("SHELTER"))
                .body("referrals[0].note", equalTo("区救助站"));
    }

    @Test
    void only_the_owner_lets_others_know_and_never_an_auxiliary() {
        String id = violence();
        seen("chair", id).statusCode(404);
        move("officer", id, "protection/knowledge", Map.of("member", id("chair"), "reason", "陪同就医"))
                .statusCode(403);
        for (String never : List.of("auxiliary", "volunteer", "chen")) {
            knows(id, never).statusCode(400).body("violations[0].field", equalTo("member"));
        }
        knows(id, "chair").statusCode(200);
        seen("chair", id).statusCode(200).body("narrative", notNullValue());
        protection("chair", id)
                .body("knows.member.name", containsInAnyOrder("officer", "head", "chair"))
                .body("knows.findAll { it.admitted }.member.name", contains("chair"));
        move(
                        "head",
                        id,
                        "protection/knowledge/removal",
                        Map.of("member", id("chair"), "reason", "已不需要"))
                .statusCode(200);
        seen("chair", id).statusCode(404);
        as("head")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.kind", contains("OPENED", "ADMITTED", "ADMITTED"))
                .body("items[1].text", equalTo("chair列入知情名单"));
    }

    @Test
    void an_auxiliary_has_no_part_in_it() {
        String id = violence();
        move("officer", id, "handover", Map.of("to", id("auxiliary"), "reason", "请接手"))
                .statusCode(400)
                .body("violations[0].field", notNullValue());
        move("officer", id, "handover", Map.of("to", id("head"), "reason", "请接手")).statusCode(200);
    }

    @Test
    void what_everybody_may_see_has_no_protection_and_a_minor_has_no_warning_letter() {
        String quarrel = flagged(Map.of());
        move(
                        "officer",
                        quarrel,
                        "protection/referrals",
                        Map.of("kind", "LEGAL_AID", "wanted", true, "note", "司法所"))
                .statusCode(409)
                .body("code", equalTo("not-restricted"));
        protection("officer", quarrel).body("papers", empty()).body("knows", empty());
        String minor = flagged(Map.of("riskFactors", List.of("MINOR")));
        letter("officer", minor).statusCode(409).body("code", equalTo("not-domestic-violence"));
    }

    private String violence() {
        return flagged(Map.of("category", "0109"));
    }

    private ValidatableResponse letter(String login, String id) {
        return issue(login, id, Map.of("kind", "WARNING_LETTER", "number", "东公告诫[2026]1号"));
    }

    private ValidatableResponse order(String id, LocalDate until) {
        return issue(
                "officer",
                id,
                Map.of(
                        "kind", "PROTECTION_ORDER",
                        "number", "(2026)民保令1号",
                        "validUntil", until.toString()));
    }

    private ValidatableResponse issue(String login, String id, Map<String, Object> what) {
        Map<String, Object> body = new HashMap<>(what);
        body.put("issuer", "示例单位");
        body.put("victim", 0);
        body.put("bound", 1);
        body.put(
                "issuedOn",
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).toString());
        return move(login, id, "protection/papers", body);
    }

    private static ValidatableResponse serve(String id, String paper, int party) {
        return move("officer", id, papers(paper, "service"), Map.of("party", party));
    }

    private static ValidatableResponse visit(String id, String paper, int party, boolean alone) {
        return move(
                "officer",
                id,
                papers(paper, "visits"),
                Map.of("party", party, "alone", alone, "note", "独自在家,近日平静"));
    }

    private static ValidatableResponse knows(String id, String name) {
        return move(
                "head", id, "protection/knowledge", Map.of("member", id(name), "reason", "陪同就医"));
    }

    private static String papers(String paper, String step) {
        return "protection/papers/" + paper + "/" + step;
    }

    private static String paper(String id) {
        return protection("officer", id).extract().path("papers[0].id");
    }

    private static ValidatableResponse protection(String login, String id) {
        return as(login).get("/api/cases/{id}/protection", id).then().statusCode(200);
    }

    private static void kinds(String id, org.hamcrest.Matcher<?> wanted) {
        seen("officer", id).body("deadlines.kind", wanted);
    }

    private static String due(String id, String kind) {
        return seen("officer", id)
                .extract()
                .path("deadlines.find { it.kind == '%s' }.due".formatted(kind));
    }

    private static String stored(String id) throws SQLException {
        try (Connection connection = TestStack.connect(ServiceDatabase.CASES, "cases_owner");
                PreparedStatement select =
                        connection.prepareStatement(
                                "select number || hours || code_word from protection_contact"
                                        + " where case_id = ?")) {
            select.setObject(1, UUID.fromString(id));
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                return new String(row.getBytes(1), StandardCharsets.UTF_8);
            }
        }
    }

    private static List<String> rows(String sql, Object value) throws SQLException {
        try (Connection connection = TestStack.connect(ServiceDatabase.CASES, "cases_owner");
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, value);
            try (ResultSet found = select.executeQuery()) {
                var rows = new ArrayList<String>();
                while (found.next()) {
                    rows.add(found.getString(1));
                }
                return rows;
            }
        }
    }
}
