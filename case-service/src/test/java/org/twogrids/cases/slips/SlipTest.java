package org.twogrids.cases.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.twogrids.cases.Town.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.JourneyTest;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.kernel.directory.DirectoryView;

/// Outside units are asked on paper, answer once, and are waited for.
@QuarkusTest
class SlipTest extends JourneyTest {

    private static final Map<String, Object> AT_HOME =
            Map.of(
                    "parties",
                    List.of(
                            Map.of("name", "甲某", "phone", "13900000001", "address", "某胡同14号楼"),
                            Map.of("name", "乙<b>某", "address", "某胡同14号楼")));

    @Test
    void a_unit_is_asked_answers_and_the_clock_of_the_slip_stops() {
        String id = accepted(AT_HOME);
        seen("chen", id).body("moves", hasItem("WHISTLE"));
        issue("chen", id, Map.of())
                .statusCode(200)
                .body("deadlines.kind", hasItem("SLIP"))
                .body("status", equalTo("ACCEPTED"));
        String slip = slip(id);
        slips("chen", id)
                .body("items", hasSize(1))
                .body("items[0].number", endsWith("-W1"))
                .body("items[0].unit.name", equalTo("caretakers"))
                .body("items[0].issuedBy.name", equalTo("chen"))
                .body("items[0].state", equalTo("ISSUED"))
                .body("items[0].words.asked", equalTo("清运楼道杂物"))
                .body("items[0].words.answer", nullValue());
        answer("worker", id, slip, Map.of())
                .statusCode(200)
                .body("deadlines.kind", not(hasItem("SLIP")));
        slips("chen", id)
                .body("items[0].state", equalTo("DONE"))
                .body("items[0].endedBy.name", equalTo("worker"))
                .body("items[0].words.answeredBy", equalTo("物业 李经理"))
                .body("items[0].words.answer", equalTo("已清运"));
        as("coordinator")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.text", hasItem(startsWith("向caretakers发出吹哨单,请其于 ")))
                .body("items[-1].text", equalTo("caretakers答复吹哨单:已办结"));
        answer("worker", id, slip, Map.of()).statusCode(409).body("code", equalTo("slip-over"));
        answer("worker", id, UUID.randomUUID().toString(), Map.of())
                .statusCode(404)
                .body("code", equalTo("slip-not-found"));
    }

    @Test
    void those_who_answer_for_the_case_ask_and_nobody_else() {
        String id = accepted(Map.of());
        seen("worker", id).body("moves", not(hasItem("WHISTLE")));
        issue("worker", id, Map.of()).statusCode(403);
        issue("secretary", id, Map.of()).statusCode(200);
        issue("coordinator", id, Map.of()).statusCode(200);
        slips("worker", id).body("items.words.asked", contains("清运楼道杂物", "清运楼道杂物"));
        slips("officer", id).body("items.number", contains(endsWith("-W1"), endsWith("-W2")));
        as("chen").get("/api/cases/{id}/slips", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void only_a_unit_that_serves_the_place_is_asked_those_of_the_matter_first() {
        String id = accepted(Map.of());
        as("chen")
                .get("/api/cases/{id}/slips/units", id)
                .then()
                .statusCode(200)
                .body("items.name", contains("caretakers", "heating-company"))
                .body("items.fits", contains(true, false))
                .body("items[0].kind", equalTo("PROPERTY"));
        issue("chen", id, Map.of("unit", id("elsewhere")))
                .statusCode(400)
                .body("violations[0].field", equalTo("unit"));
        issue("chen", id, Map.of("due", clock.instant().minusSeconds(60).toString()))
                .statusCode(400)
                .body("violations[0].field", equalTo("due"));
        issue("chen", id, Map.of("asked", " ")).statusCode(400);
        issue("chen", id, Map.of("unit", id("heating-company"))).statusCode(200);
    }

    /// Beijing swift-response regulation.
    @Test
    void article_13_the_paper_names_by_when_the_unit_answers() {
        String id = accepted(AT_HOME);
        issue("chen", id, Map.of()).statusCode(200);
        Instant due = Instant.parse(slips("chen", id).extract().<String>path("items[0].due"));
        as("chen")
                .get("/api/cases/{id}/slips/{slip}/page", id, slip(id))
                .then()
                .body(containsString("答复期限"))
                .body(
                        containsString(
                                DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT)
                                        .withZone(DirectoryView.ZONE)
                                        .format(due)));
    }

    @Test
    void the_paper_tells_the_place_and_never_who_has_reported_it() throws SQLException {
        String id = accepted(AT_HOME);
        issue("chen", id, Map.of("matter", "楼道<堆物>\n两天")).statusCode(200);
        String slip = slip(id);
        as("chen")
                .get("/api/cases/{id}/slips/{slip}/page", id, slip)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/html"))
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString("吹哨单"))
                .body(containsString("caretakers"))
                .body(containsString("某胡同14号楼"))
                .body(containsString("010-0000-0001"))
                .body(containsString("楼道&lt;堆物&gt;"))
                .body(containsString("清运楼道杂物"))
                .body(containsString("-W1"))
                .body(not(containsString("甲某")))
                .body(not(containsString("13900000001")))
                .body(not(containsString("worker")));
        print("chen", id, slip, Map.of()).statusCode(400);
        print("chen", id, slip, Map.of("purpose", "约定上门时间"))
                .statusCode(200)
                .body(containsString("甲某"))
                .body(containsString("13900000001"))
                .body(containsString("乙&lt;b&gt;某"))
                .body(not(containsString("worker")));
        as("worker").get("/api/cases/{id}/slips/{slip}/page", id, slip).then().statusCode(403);
        assertThat(
                        rows(
                                "select purpose || ' ' || fields from access_log"
                                        + " where subject = ? order by id",
                                "case/" + id))
                .contains("whistle slip address", "约定上门时间 name,phone,address");
        withdraw("chen", id, slip).statusCode(200);
        as("chen")
                .get("/api/cases/{id}/slips/{slip}/page", id, slip)
                .then()
                .statusCode(409)
                .body("code", equalTo("slip-over"));
    }

    @Test
    void nothing_of_violence_or_of_a_minor_leaves_the_house() {
        String violence = flagged(Map.of("category", "0109"));
        seen("officer", violence).body("moves", not(hasItem("WHISTLE")));
        move("officer", violence, "slips", ask(Map.of()))
                .statusCode(409)
                .body("code", equalTo("violence-stays-inside"))
                .body("law", equalTo("ANTI_DOMESTIC_VIOLENCE_LAW"))
                .body("article", equalTo(5));
        String id = accepted(Map.of());
        issue("chen", id, Map.of()).statusCode(200);
        String slip = slip(id);
        move(
                        "officer",
                        id,
                        "assessment/factors",
                        Map.of("add", List.of("MINOR", "VIOLENCE"), "reason", "有孩子被打"))
                .statusCode(200)
                .body("restricted", equalTo(true));
        move("chen", id, "slips", ask(Map.of()))
                .statusCode(409)
                .body("law", equalTo("MINORS_PROTECTION_LAW"))
                .body("article", equalTo(103));
        as("chen")
                .get("/api/cases/{id}/slips/{slip}/page", id, slip)
                .then()
                .statusCode(409)
                .body("code", equalTo("minors-unnamed"));
        print("chen", id, slip, Map.of("purpose", "约定上门时间")).statusCode(409);
        withdraw("chen", id, slip).statusCode(200);
    }

    @Test
    void a_case_is_not_closed_while_a_unit_owes_an_answer() {
        String id = settled(Map.of());
        issue("chen", id, Map.of("due", clock.instant().plus(Duration.ofDays(60)).toString()))
                .statusCode(200);
        for (int round = 0; round < 2; round++) {
            clock.pass(Duration.ofDays(round == 0 ? 8 : 24));
            visit(id, 0);
            visit(id, 1);
        }
        move("coordinator", id, "closure", Map.of())
                .statusCode(409)
                .body("code", equalTo("slips-open"));
        answer("worker", id, slip(id), Map.of("outcome", "REFUSED", "words", "不归我们管"))
                .statusCode(200);
        move("coordinator", id, "closure", Map.of()).statusCode(200);
        issue("coordinator", id, Map.of()).statusCode(409).body("code", equalTo("matter-over"));
    }

    @Test
    void the_answer_has_its_day_and_words_lie_sealed() throws SQLException {
        String id = accepted(Map.of());
        issue("chen", id, Map.of()).statusCode(200);
        String slip = slip(id);
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(1);
        answer("worker", id, slip, Map.of("answeredOn", tomorrow.toString()))
                .statusCode(400)
                .body("violations[0].field", equalTo("answeredOn"));
        answer("worker", id, slip, Map.of("outcome", "PARTLY")).statusCode(200);
        assertThat(
                        rows(
                                "select encode(matter, 'hex') || encode(asked, 'hex')"
                                        + " || encode(answered_by, 'hex') || encode(answer, 'hex')"
                                        + " from whistle_slip where case_id = ?::uuid",
                                id))
                .hasSize(1)
                .noneMatch(it -> it.contains(hex("楼道")) || it.contains(hex("李经理")));
        slips("officer", id).body("items[0].state", equalTo("PARTLY"));
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> ask(Map<String, Object> other) {
        Map<String, Object> body = new HashMap<>();
        body.put("unit", id("caretakers"));
        body.put("matter", "楼道堆物两天");
        body.put("asked", "清运楼道杂物");
        body.putAll(other);
        return body;
    }

    private static ValidatableResponse issue(String login, String id, Map<String, Object> other) {
        return move(login, id, "slips", ask(other));
    }

    private ValidatableResponse answer(
            String login, String id, String slip, Map<String, Object> other) {
        Map<String, Object> body = new HashMap<>();
        body.put("outcome", "DONE");
        body.put(
                "answeredOn",
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).toString());
        body.put("by", "物业 李经理");
        body.put("words", "已清运");
        body.putAll(other);
        return move(login, id, "slips/" + slip + "/answer", body);
    }

    private static ValidatableResponse withdraw(String login, String id, String slip) {
        return as(login)
                .header("If-Match", '"' + version(login, id) + '"')
                .body(Map.of("reason", "不再需要"))
                .post("/api/cases/{id}/slips/{slip}/withdrawal", id, slip)
                .then();
    }

    private static String version(String login, String id) {
        return seen(login, id).statusCode(200).extract().path("version").toString();
    }

    private static ValidatableResponse print(
            String login, String id, String slip, Map<String, Object> body) {
        return as(login).body(body).post("/api/cases/{id}/slips/{slip}/page", id, slip).then();
    }

    private static ValidatableResponse slips(String login, String id) {
        return as(login).get("/api/cases/{id}/slips", id).then().statusCode(200);
    }

    private static String slip(String id) {
        return slips("chen", id).extract().path("items[-1].id");
    }

    private static void visit(String id, int party) {
        as("officer")
                .body(Map.of("party", party, "means", "HOME", "outcome", "SATISFIED"))
                .post("/api/cases/{id}/visits", id)
                .then()
                .statusCode(200);
    }

    private static List<String> rows(String query, String argument) throws SQLException {
        try (Connection connection = TestStack.connect(ServiceDatabase.CASES, "cases_owner");
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, argument);
            List<String> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        }
    }
}
