package org.twogrids.cases.residents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.twogrids.cases.Town.COMMUNITY;
import static org.twogrids.cases.Town.WEST;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.JourneyTest;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.kernel.privacy.BlindIndex;

/// What residents report without an account, over pages without a script.
@QuarkusTest
class ResidentTest extends JourneyTest {

    private static final Pattern NUMBER = Pattern.compile("<dd>([^<]*-\\d{4}-\\d+)</dd>");
    private static final Pattern WORD = Pattern.compile("<dd class=\"word\">([^<]*)</dd>");
    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");

    private static int addresses;

    @Inject BlindIndex blindIndex;

    @Test
    void the_form_works_without_a_script_and_says_110_first() {
        String page =
                given().get("/r")
                        .then()
                        .statusCode(200)
                        .contentType("text/html;charset=UTF-8")
                        .header("Content-Security-Policy", containsString("default-src 'none'"))
                        .header("Cache-Control", "no-store")
                        .extract()
                        .asString();
        assertThat(page)
                .contains("tel:110", "lang=\"zh-CN\"", "value=\"" + COMMUNITY + "\"")
                .doesNotContain("<script", "<style", "onclick");
        assertThat(page.indexOf("tel:110")).isLessThan(page.indexOf("<form"));
        for (String field : List.of("narrative", "address", "area", "category", "name", "phone")) {
            assertThat(page).contains("<label for=\"" + field + "\">", "id=\"" + field + "\"");
        }
        given().get("/r?lang=en").then().body(containsString("What has happened"));
        given().header("Accept-Language", "en-GB,zh;q=0.5")
                .get("/r")
                .then()
                .body(containsString("lang=\"en\""));
        given().get("/r/page.css").then().statusCode(200).contentType("text/css");
    }

    @Test
    void the_poster_of_a_grid_tells_where_and_who_works_there() {
        given().get("/r/" + WEST)
                .then()
                .statusCode(200)
                .body(containsString("name=\"area\" value=\"" + WEST + "\""))
                .body(containsString("worker"))
                .body(containsString("tel:010-0000-0001"));
        given().get("/r/999999999999999")
                .then()
                .statusCode(200)
                .body(containsString("<select id=\"area\""));
    }

    @Test
    void a_report_is_routed_as_any_other_and_its_reporter_is_sealed() throws SQLException {
        String page = sent(Map.of("name", "欧阳某", "phone", "13955550001")).extract().asString();
        assertThat(page).doesNotContain("欧阳", "13955550001", "楼道");
        String id = caseOf(found(NUMBER, page));
        seen("worker", id)
                .body("grid.code", equalTo(WEST))
                .body("category", equalTo("0502"))
                .body("handler.name", equalTo("chen"))
                .body("title", equalTo("楼道堆满杂物,走不过去"))
                .body(
                        "deadlines.kind",
                        containsInAnyOrder("ACCEPT", "SETTLE", "CONTACT", "FEEDBACK"))
                .body("reporter", nullValue())
                .body("parties", empty());
        seen("chen", id)
                .body("narrative", equalTo("地点:东厂胡同14号楼\n楼道堆满杂物,走不过去。谁也不肯搬。"))
                .body("reporter", nullValue());
        as("chen")
                .body(Map.of("purpose", "约定调解"))
                .post("/api/cases/{id}/disclosure", id)
                .then()
                .statusCode(200)
                .body("reporter", nullValue());
        seen("secretary", id)
                .body("reporter.kind", equalTo("RESIDENT"))
                .body("reporter.name", nullValue())
                .body("reporter.resident.name", equalTo("欧阳某"))
                .body("reporter.resident.phone", equalTo("13955550001"));
        as("secretary")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[0].kind", equalTo("OPENED"))
                .body("items[0].text", containsString("居民自行上报"))
                .body("items[0].by", nullValue());
        assertThat(rows("select fields from access_log where subject = 'case/" + id + "'"))
                .anyMatch(fields -> fields.contains("reporter"));
        assertThat(rows("select name from case_resident where case_id = '" + id + "'"))
                .singleElement()
                .asString()
                .doesNotContain("欧阳");
    }

    /// Beijing swift-response regulation, art. 13.
    @Test
    void article_13_the_slip_names_by_when_the_resident_is_answered_and_the_matter_done() {
        String page = sent(Map.of("name", "欧阳某", "phone", "13911112222")).extract().asString();
        assertThat(page)
                .containsPattern("应在此前答复您</dt><dd>\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}</dd>")
                .containsPattern("应在此前办结</dt><dd>\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}</dd>");
    }

    @Test
    void the_word_on_the_slip_tells_how_the_report_stands_and_nothing_else() throws SQLException {
        String page = sent(Map.of("name", "欧阳某")).extract().asString();
        String word = found(WORD, page);
        String id = caseOf(found(NUMBER, page));
        looked(word)
                .statusCode(200)
                .body(containsString("已分派"))
                .body(containsString("应在此前受理"))
                .body(containsString("worker"))
                .body(containsString("010-0000-0001"))
                .body(not(containsString("chen")))
                .body(not(containsString("楼道")))
                .body(not(containsString("欧阳")));
        move("chen", id, "acceptance", Map.of()).statusCode(200);
        looked(word.toLowerCase(Locale.ROOT).replace("-", " "))
                .body(containsString("正在办理"))
                .body(containsString("应在此前与您联系"));
        looked("0000-0000-0000-0000").statusCode(404).body(containsString("没有找到这个查询码"));
        looked("").statusCode(404);
        assertThat(word).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
        assertThat(rows("select encode(token, 'escape') from resident_slip"))
                .isNotEmpty()
                .noneMatch(token -> token.contains(word.replace("-", "")));
    }

    @Test
    void whose_own_matter_it_is_stands_among_the_parties() throws SQLException {
        String page =
                sent(Map.of("name", "司徒某", "phone", "13955550002", "involved", "yes"))
                        .extract()
                        .asString();
        seen("chen", caseOf(found(NUMBER, page)))
                .body("parties.name", contains("司徒某"))
                .body("reporter", nullValue());
    }

    @Test
    void a_second_tap_on_the_button_makes_no_second_case() throws SQLException {
        Map<String, String> form = form(Map.of("narrative", "电梯又停了。"));
        String first = posted(form, address()).statusCode(200).extract().asString();
        String second = posted(form, address()).statusCode(200).extract().asString();
        assertThat(found(NUMBER, second)).isEqualTo(found(NUMBER, first));
        assertThat(found(WORD, second)).isEqualTo(found(WORD, first));
        form.put("narrative", "电梯又停了,已经两天。");
        String other = posted(form, address()).statusCode(200).extract().asString();
        assertThat(found(NUMBER, other)).isNotEqualTo(found(NUMBER, first));
    }

    @Test
    void whoever_is_in_danger_is_told_to_call_110_and_leaves_no_trace() throws SQLException {
        String before = last();
        String page =
                sent(Map.of("danger", "YES", "category", "0502", "name", "某女士"))
                        .extract()
                        .asString();
        String id = last();
        assertThat(id).isNotEqualTo(before);
        assertThat(page)
                .contains("tel:110", "离开此页")
                .doesNotContainPattern(NUMBER)
                .doesNotContain("class=\"word\"", "某女士");
        assertThat(rows("select category || risk || restricted from cases where id = '" + id + "'"))
                .containsExactly("0109REDtrue");
        assertThat(rows("select case_id from resident_slip where case_id = '" + id + "'"))
                .isEmpty();
        seen("worker", id).statusCode(404);
        seen("officer", id).statusCode(200);
    }

    @Test
    void who_is_not_sure_is_heard_by_a_person_first_and_leaves_no_trace_either()
            throws SQLException {
        String page = sent(Map.of("danger", "UNSURE")).extract().asString();
        assertThat(page).doesNotContainPattern(NUMBER).doesNotContain("class=\"word\"");
        seen("coordinator", last())
                .body("category", equalTo("0502"))
                .body("team", nullValue())
                .body("handler.name", equalTo("coordinator"));
    }

    @Test
    void words_of_violence_count_whatever_was_answered() throws SQLException {
        String page =
                sent(Map.of("category", "", "narrative", "楼上男的拿菜刀砍人,把女的打得头破血流。"))
                        .extract()
                        .asString();
        assertThat(page).doesNotContain("class=\"word\"");
        seen("coordinator", last()).body("risk", equalTo("RED")).body("team", nullValue());
    }

    @Test
    void what_is_missing_or_wrong_is_said_beside_it_and_nothing_is_lost() throws SQLException {
        String before = last();
        Map<String, String> form =
                form(Map.of("address", "", "narrative", "<script>alert(1)</script>\"坏\""));
        form.remove("danger");
        String page = posted(form, address()).statusCode(400).extract().asString();
        assertThat(page)
                .contains("id=\"address-error\"", "id=\"danger-error\"", "aria-invalid=\"true\"")
                .contains("&lt;script&gt;", "&quot;坏&quot;")
                .doesNotContain("<script", "narrative-error");
        sentBadly(Map.of("narrative", "长".repeat(1001))).body(containsString("narrative-error"));
        sentBadly(Map.of("narrative", "响\u0007铃")).body(containsString("narrative-error"));
        sentBadly(Map.of("category", "0000")).statusCode(400);
        assertThat(last()).isEqualTo(before);
        sent(Map.of("narrative", "长".repeat(1000)));
    }

    @Test
    void only_a_form_of_ours_counts_and_only_in_its_time() throws SQLException {
        String before = last();
        Map<String, String> form = form(Map.of());
        String stamp = form.get("stamp");
        form.put("stamp", stamp.substring(0, stamp.length() - 4) + "AAAA");
        posted(form, address()).statusCode(400).body(containsString("请再按一次提交"));
        form.put("stamp", "");
        posted(form, address()).statusCode(400);
        form.put("stamp", stamp);
        given().headers("X-Forwarded-For", address(), "Sec-Fetch-Site", "cross-site")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post("/r")
                .then()
                .statusCode(400);
        clock.pass(Duration.ofHours(13));
        String page = posted(form, address()).statusCode(400).extract().asString();
        assertThat(page).contains("楼道堆满杂物");
        assertThat(last()).isEqualTo(before);
        form.put("stamp", found(STAMP, page));
        posted(form, address()).statusCode(200);
        assertThat(last()).isNotEqualTo(before);
    }

    @Test
    void a_machine_that_fills_in_everything_makes_no_case_and_a_person_is_told_so()
            throws SQLException {
        String before = last();
        sentBadly(Map.of("website", "http://example.org")).body(containsString("还没有提交"));
        assertThat(last()).isEqualTo(before);
    }

    @Test
    void an_address_that_sends_too_much_is_asked_to_wait_and_others_are_not() throws SQLException {
        String from = address();
        Map<String, String> form = form(Map.of());
        form.put("narrative", "");
        for (int i = 0; i < 30; i++) {
            posted(form, from).statusCode(400);
        }
        posted(form(Map.of()), from)
                .statusCode(429)
                .contentType("text/html;charset=UTF-8")
                .header("Retry-After", Integer::parseInt, lessThanOrEqualTo(3601))
                .body(containsString("提交得太多"))
                .body(matchesPattern("(?s).*请在这个时间以后再来：\\s*<strong>\\d\\d:\\d\\d</strong>.*"))
                .body(containsString("tel:110"));
        sent(Map.of());
        assertThat(rows("select encode(caller, 'escape') from resident_call"))
                .noneMatch(caller -> caller.contains(from));
        clock.pass(Duration.ofHours(1));
        posted(form(Map.of()), from).statusCode(200);
    }

    @Test
    void when_all_together_send_too_much_somebody_in_danger_still_comes_through()
            throws SQLException {
        clock.pass(Duration.ofHours(3));
        try (Connection connection = TestStack.connect(ServiceDatabase.CASES, "cases_app");
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into resident_call (caller, hour, calls) values (?, ?, 600)")) {
            insert.setBytes(1, blindIndex.of("call report", "all"));
            insert.setTimestamp(2, Timestamp.from(clock.instant().truncatedTo(ChronoUnit.HOURS)));
            insert.executeUpdate();
        }
        posted(form(Map.of()), address()).statusCode(429);
        sent(Map.of("danger", "YES"));
    }

    @Test
    void a_case_that_turns_out_to_be_for_few_is_only_received() throws SQLException {
        String page = sent(Map.of()).extract().asString();
        String id = caseOf(found(NUMBER, page));
        move(
                        "secretary",
                        id,
                        "assessment/factors",
                        Map.of("add", List.of("MINOR"), "remove", List.of(), "reason", "涉及孩子"))
                .statusCode(200);
        looked(found(WORD, page))
                .statusCode(200)
                .body(containsString("已收到"))
                .body(not(containsString(found(NUMBER, page))))
                .body(not(containsString("网格员")));
    }

    @Test
    void a_resident_agrees_to_be_known_by_the_code_and_takes_it_back() throws SQLException {
        String page = sent(Map.of("name", "欧阳某", "phone", "13955550004")).extract().asString();
        String word = found(WORD, page);
        String id = caseOf(found(NUMBER, page));
        assertThat(page)
                .contains("action=\"/r/status/known\"", "name=\"known\" value=\"yes\" required")
                .doesNotContain("checked");
        looked(word).body(containsString("name=\"known\"")).body(not(containsString("checked")));
        seen("chen", id).body("reporter", nullValue());
        said(word, "yes")
                .statusCode(200)
                .body(containsString("收回同意"))
                .body(containsString(word))
                .body(not(containsString("欧阳")));
        said(word, "yes").statusCode(200);
        seen("chen", id)
                .body("reporter.kind", equalTo("RESIDENT"))
                .body("reporter.resident.name", equalTo("欧阳某"))
                .body("reporter.resident.phone", equalTo("13955550004"));
        assertThat(rows("select fields from access_log where subject = 'case/" + id + "'"))
                .anyMatch(fields -> fields.contains("reporter"));
        said(word.toLowerCase(Locale.ROOT), "").body(containsString("name=\"known\""));
        seen("chen", id).body("reporter", nullValue());
        as("chen")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.kind", contains("OPENED", "REPORTERAGREED", "REPORTERAGREED"))
                .body("items.text[1]", equalTo("报告人同意公开身份"))
                .body("items.text[2]", equalTo("报告人不同意公开身份"))
                .body("items.by[1]", nullValue());
        assertThat(
                        rows(
                                "select count(*)::text from access_log where subject = 'case/%s'"
                                                .formatted(id)
                                        + " and purpose = 'consent of the reporter'"))
                .containsExactly("2");
    }

    @Test
    void nobody_is_asked_to_be_known_where_there_is_nothing_to_know_them_by() throws SQLException {
        String page = sent(Map.of()).extract().asString();
        assertThat(page).doesNotContain("/r/status/known");
        said(found(WORD, page), "yes").statusCode(200).body(not(containsString("收回同意")));
        as("secretary")
                .get("/api/cases/{id}/journal", caseOf(found(NUMBER, page)))
                .then()
                .body("items.kind", not(contains("REPORTERAGREED")));
    }

    @Test
    void whoever_may_be_in_danger_is_never_asked_to_be_known() throws SQLException {
        for (String danger : List.of("YES", "UNSURE")) {
            assertThat(sent(Map.of("danger", danger, "name", "某女士")).extract().asString())
                    .doesNotContain("known");
        }
        given().get("/r").then().body(not(containsString("known")));
    }

    @Test
    void what_was_agreed_lapses_where_the_matter_turns_out_to_be_for_few() throws SQLException {
        String page = sent(Map.of("name", "欧阳某")).extract().asString();
        String word = found(WORD, page);
        String id = caseOf(found(NUMBER, page));
        said(word, "yes").body(containsString("收回同意"));
        seen("worker", id).body("reporter.kind", equalTo("RESIDENT"));
        move(
                        "secretary",
                        id,
                        "assessment/factors",
                        Map.of("add", List.of("MINOR"), "remove", List.of(), "reason", "涉及孩子"))
                .statusCode(200)
                .body("restricted", equalTo(true));
        seen("chen", id).body("reporter", nullValue());
        looked(word).body(not(containsString("known")));
        said(word, "yes").statusCode(200).body(not(containsString("known")));
        said(word, "").statusCode(200).body(containsString("已收到"));
        assertThat(rows("select reporter_open::text from cases where id = '" + id + "'"))
                .containsExactly("false");
        said(word, "yes");
        assertThat(rows("select reporter_open::text from cases where id = '" + id + "'"))
                .containsExactly("false");
    }

    @Test
    void a_code_that_nobody_has_agrees_to_nothing() {
        said("0000-0000-0000-0000", "yes").statusCode(404).body(containsString("没有找到"));
        said("", "yes").statusCode(404);
    }

    @Test
    void without_a_poster_the_community_leads_to_the_intake_desk() throws SQLException {
        String page =
                sent(Map.of("area", COMMUNITY, "category", "", "narrative", "电梯坏了没人修。"))
                        .extract()
                        .asString();
        seen("coordinator", caseOf(found(NUMBER, page)))
                .body("grid", nullValue())
                .body("handler.id", not(nullValue()));
    }

    @Test
    void a_reception_desk_says_for_whom_it_takes_a_matter_in() {
        String id = flagged(Map.of("resident", Map.of("name", "端木某", "phone", "13955550003")));
        seen("worker", id)
                .body("reporter.kind", equalTo("RECEPTION"))
                .body("reporter.name", equalTo("worker"))
                .body("reporter.resident.name", equalTo("端木某"));
        seen("secretary", id).body("reporter.resident.phone", equalTo("13955550003"));
        seen("chen", id).body("reporter", nullValue());
        as("secretary")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[0].text", containsString("代居民登记"))
                .body("items[0].by.name", equalTo("worker"));
    }

    private static ValidatableResponse sent(Map<String, String> other) {
        return posted(form(other), address()).statusCode(200);
    }

    private static ValidatableResponse sentBadly(Map<String, String> other) {
        return posted(form(other), address()).statusCode(400);
    }

    private static ValidatableResponse posted(Map<String, String> form, String from) {
        return given().header("X-Forwarded-For", from)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post("/r")
                .then();
    }

    private static ValidatableResponse looked(String word) {
        return given().header("X-Forwarded-For", address())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("word", word)
                .post("/r/status")
                .then();
    }

    private static ValidatableResponse said(String word, String known) {
        return given().header("X-Forwarded-For", address())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("word", word)
                .formParam("known", known)
                .post("/r/status/known")
                .then();
    }

    /// What a resident enters, on a form as we give it out.
    private static Map<String, String> form(Map<String, String> other) {
        Map<String, String> form = new HashMap<>();
        form.put("stamp", found(STAMP, given().get("/r/" + WEST).asString()));
        form.put("area", WEST);
        form.put("category", "0502");
        form.put("address", "东厂胡同14号楼");
        form.put("narrative", "楼道堆满杂物,走不过去。谁也不肯搬。");
        form.put("danger", "NO");
        form.putAll(other);
        return form;
    }

    /// One that nobody has called from yet.
    private static String address() {
        addresses++;
        return "198.51.%d.%d".formatted(addresses / 250, addresses % 250);
    }

    private static String found(Pattern what, String page) {
        Matcher hit = what.matcher(page);
        assertThat(hit.find()).as(page).isTrue();
        return hit.group(1);
    }

    private static String caseOf(String number) throws SQLException {
        return rows("select id from cases where number = '" + number + "'").getFirst();
    }

    private static String last() throws SQLException {
        return rows("select coalesce(max(id::text), '') from cases"
                        + " where reporter_kind = 'RESIDENT'")
                .getFirst();
    }

    private static List<String> rows(String query) throws SQLException {
        try (Connection connection = TestStack.connect(ServiceDatabase.CASES, "cases_owner");
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            List<String> all = new ArrayList<>();
            while (row.next()) {
                all.add(row.getString(1));
            }
            return all;
        }
    }
}
