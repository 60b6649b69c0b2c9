package org.twogrids.cases.agreements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.twogrids.cases.Town.STATION;
import static org.twogrids.cases.Town.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.JourneyTest;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;

/// What was agreed is printed, signed by hand, and comes back as a picture.
@QuarkusTest
class AgreementPaperTest extends JourneyTest {

    private static final byte[] PHOTOGRAPH = HexFormat.of().parseHex("ffd8ffe000104a46494600");

    private static final Map<String, Object> AT_HOME =
            Map.of(
                    "parties",
                    List.of(
                            Map.of("name", "甲某", "phone", "13900000001", "address", "某胡同14号楼"),
                            Map.of("name", "乙某")));

    @Test
    void the_paper_says_everything_that_was_agreed_and_leaves_the_rest_to_the_hand()
            throws IOException {
        String id = mediating(AT_HOME);
        draw(
                        "chen",
                        id,
                        Map.of(
                                "responsibility",
                                "甲方未事先告知",
                                "promises",
                                List.of(
                                        Map.of(
                                                "party",
                                                1,
                                                "what",
                                                "赔偿门板",
                                                "amount",
                                                120.5,
                                                "due",
                                                "2098-12-20")),
                                "particulars",
                                Map.of(
                                        "people",
                                        List.of(
                                                Map.of(
                                                        "party",
                                                        1,
                                                        "sex",
                                                        "FEMALE",
                                                        "ethnicity",
                                                        "满族",
                                                        "birthDate",
                                                        "1968-03-05",
                                                        "occupation",
                                                        "退休教师",
                                                        "idNumber",
                                                        "110101196803050000",
                                                        "address",
                                                        "某胡同8号",
                                                        "agent",
                                                        "丙某（儿子）")))))
                .statusCode(200);
        agreements("chen", id)
                .body("items[0].paper.lacking", equalTo(0))
                .body("items[0].publicOrder", equalTo(false));
        String number = agreements("chen", id).extract().path("items[0].number");
        String text = text(paper("chen", id));
        assertThat(text)
                .contains("人民调解协议书", "编号：" + number, "stewards")
                .contains("甲某", "13900000001", "某胡同14号楼")
                .contains("乙某", "女", "满族", "1968年3月5日", "退休教师", "110101196803050000")
                .contains("某胡同8号", "丙某（儿子）")
                .contains("楼道堆放杂物，两家争吵", "杂物由谁清走", "甲方未事先告知")
                .contains("杂物三日内清走", "三日内，在楼道", "赔偿门板", "120.50", "2098年12月20日")
                .contains("乙方代理人（签名）", "人民调解员（签名）", "人民调解委员会印章")
                .contains("一式3份", "三十日内", "第 1 页")
                .doesNotContain("worker");
    }

    @Test
    void the_same_bytes_come_back_and_the_journal_knows_their_hash() throws Exception {
        String id = mediating(Map.of());
        draw("chen", id, Map.of()).statusCode(200);
        byte[] once = paper("chen", id);
        assertThat(paper("secretary", id)).isEqualTo(once);
        String hash = sha256(once);
        agreements("chen", id).body("items[0].paper.sha256", equalTo(hash));
        as("chen")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[-1].kind", equalTo("AGREEMENTDRAWN"))
                .body("items[-1].text", containsString(hash));
        assertThat(subjects(id, "AGREEMENTDRAWN")).contains("sha256:" + hash);
        assertThat(sealed("agreement_paper", id)).doesNotContain("%PDF").doesNotContain("杂物");
        assertThat(reads(id, "agreement paper")).isEqualTo(2);
    }

    @Test
    void another_text_is_another_paper_with_its_own_number_and_the_first_is_kept()
            throws IOException {
        String id = mediating(Map.of());
        draw("chen", id, Map.of()).statusCode(200);
        byte[] first = paper("chen", id);
        draw("chen", id, Map.of("terms", "杂物五日内清走")).statusCode(200);
        List<String> numbers = agreements("chen", id).extract().path("items.number");
        assertThat(numbers).hasSize(2).doesNotHaveDuplicates();
        assertThat(paper("chen", id, 0)).isEqualTo(first);
        assertThat(text(paper("chen", id, 1))).contains("杂物五日内清走", numbers.get(1));
    }

    @Test
    void what_people_write_stays_text() throws IOException {
        String id = mediating(Map.of());
        String wicked =
                "<script>alert(1)</script><img src=\"file:///etc/passwd\"/> &amp; ]]> {terms}";
        draw("chen", id, Map.of("facts", wicked)).statusCode(200);
        assertThat(text(paper("chen", id)).replaceAll("\\s+", ""))
                .contains(wicked.replaceAll("\\s+", ""));
    }

    @Test
    void a_character_that_the_typeface_lacks_is_marked_and_told() throws IOException {
        String id = mediating(Map.of());
        draw("chen", id, Map.of("terms", "𠮷家三日内清走")).statusCode(200);
        agreements("chen", id).body("items[0].paper.lacking", equalTo(1));
        assertThat(text(paper("chen", id))).contains("〓家三日内清走", "U+20BB7");
        as("chen")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[-1].text", containsString("〓"));
    }

    @Test
    void no_court_confirms_what_is_about_identity_and_the_paper_says_so() throws IOException {
        String id = mediating(Map.of());
        draw("chen", id, Map.of("identityOrTitle", true)).statusCode(200);
        assertThat(text(paper("chen", id))).contains("不予司法确认").doesNotContain("三十日内");
    }

    @Test
    void the_police_have_their_own_paper_and_no_court_confirms_it() throws IOException {
        String id = accepted(Map.of("category", "1301"));
        move(handler(id), id, "handover", Map.of("to", id("officer"), "reason", "治安调解由民警办理"))
                .statusCode(200);
        move("officer", id, "acceptance", Map.of()).statusCode(200);
        move("officer", id, "mediation", beginning(Map.of())).statusCode(200);
        draw(
                        "officer",
                        id,
                        Map.of("particulars", Map.of("place", "派出所调解室", "attendees", "社区书记、证人丙某")))
                .statusCode(200);
        assertThat(text(paper("officer", id)))
                .contains("治安调解协议书", "主持调解机关", "POLICE_STATION", STATION, "officer")
                .contains("派出所调解室", "社区书记、证人丙某", "起因、经过和结果", "公安机关印章")
                .doesNotContain("人民调解员（签名）");
        String agreement = agreements("officer", id).extract().path("items[0].id");
        move(
                        "officer",
                        id,
                        "agreements/" + agreement + "/signatures",
                        Map.of("parties", List.of(0, 1), "mediator", true, "seal", true))
                .statusCode(200)
                .body("status", equalTo("SETTLED"))
                .body("deadlines.kind", not(hasItem("CONFIRM")));
        agreements("officer", id)
                .body("items[0].publicOrder", equalTo(true))
                .body("items[0].confirmBy", nullValue());
    }

    @Test
    void the_paper_of_a_restricted_case_tells_nobody_where_somebody_is_found() throws IOException {
        Map<String, Object> minor = new HashMap<>(AT_HOME);
        minor.put("riskFactors", List.of("MINOR"));
        String id = accepted(minor);
        move(handler(id), id, "mediation", beginning(Map.of("guardian", true))).statusCode(200);
        draw(
                        handler(id),
                        id,
                        Map.of(
                                "particulars",
                                Map.of(
                                        "people",
                                        List.of(Map.of("party", 0, "address", "某胡同14号楼")))))
                .statusCode(400)
                .body("violations[0].field", equalTo("particulars"));
        draw(handler(id), id, Map.of()).statusCode(200);
        assertThat(text(paper(handler(id), id)))
                .contains("甲某", "依法不在本协议书上载明")
                .doesNotContain("某胡同14号楼", "13900000001");
    }

    @Test
    void a_paper_that_names_addresses_is_given_out_no_more_once_the_case_is_restricted() {
        String id = accepted(AT_HOME);
        move(handler(id), id, "mediation", beginning(Map.of("guardian", true))).statusCode(200);
        draw("chen", id, Map.of()).statusCode(200);
        String agreement = agreements("chen", id).extract().path("items[0].id");
        asked("chen", id, agreement).statusCode(200);
        move(
                        "chen",
                        id,
                        "assessment/factors",
                        Map.of("add", List.of("MINOR"), "remove", List.of(), "reason", "有孩子"))
                .statusCode(200)
                .body("restricted", equalTo(true));
        asked("chen", id, agreement).statusCode(409).body("code", equalTo("paper-tells-where"));
        draw("chen", id, Map.of()).statusCode(200);
        String anew = agreements("chen", id).extract().path("items[1].id");
        asked("chen", id, anew).statusCode(200);
    }

    @Test
    void only_those_who_answer_for_the_case_hold_the_paper() {
        String id = mediating(Map.of());
        draw("chen", id, Map.of()).statusCode(200);
        String agreement = agreements("chen", id).extract().path("items[0].id");
        agreements("auxiliary", id).body("items[0].paper", nullValue());
        for (String login : List.of("auxiliary", "duty", "worker")) {
            asked(login, id, agreement).statusCode(403);
        }
        Map<String, Object> minor = Map.of("riskFactors", List.of("MINOR"));
        String hidden = accepted(minor);
        asked("chair", hidden, agreement).statusCode(404);
        asked("chen", id, UUID.randomUUID().toString())
                .statusCode(404)
                .body("code", equalTo("agreement-paper-not-found"));
    }

    @Test
    void the_record_of_an_oral_agreement_is_made_once_and_needs_no_hand_of_the_parties()
            throws IOException, NoSuchAlgorithmException, SQLException {
        String id = mediating(AT_HOME);
        draw("chen", id, Map.of("form", "ORAL", "particulars", Map.of("place", "东厂社区调解小院")))
                .statusCode(200)
                .body("status", equalTo("SETTLED"));
        byte[] record = paper("chen", id);
        assertThat(paper("chen", id)).isEqualTo(record);
        String number = agreements("chen", id).extract().path("items[0].number");
        assertThat(unbroken(record))
                .contains("口头调解协议记录", number, "第二十八条", "第三十条", "东厂社区调解小院")
                .contains("甲某", "13900000001", "某胡同14号楼", "乙某", "chen")
                .contains("楼道堆放杂物，两家争吵", "杂物由谁清走", "杂物三日内清走", "三日内，在楼道")
                .contains("人民调解员（记录人签名）", "人民调解委员会印章")
                .doesNotContain("人民调解协议书", "各方当事人的责任", "签名、盖章或按指印", "司法确认");
        String hash = sha256(record);
        agreements("chen", id)
                .body("items[0].form", equalTo("ORAL"))
                .body("items[0].paper.sha256", equalTo(hash))
                .body("items[0].paper.lacking", equalTo(0))
                .body("items[0].signedPapers", empty());
        assertThat(subjects(id, "AGREEMENTDRAWN")).contains("sha256:" + hash);
        as("chen")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[-2].text", equalTo("口头协议 " + number + " 的记录已成文(SHA-256 " + hash + ")"))
                .body("items[-1].kind", equalTo("AGREED"));
        assertThat(sealed("agreement_paper", id)).doesNotContain("%PDF").doesNotContain("杂物");
        String agreement = agreements("chen", id).extract().path("items[0].id");
        asked("auxiliary", id, agreement).statusCode(403);
        returned("chen", id, agreement, PHOTOGRAPH)
                .statusCode(409)
                .body("code", equalTo("nothing-signed"));
    }

    @Test
    void the_record_of_a_restricted_case_tells_nobody_where_somebody_is_found() throws IOException {
        Map<String, Object> minor = new HashMap<>(AT_HOME);
        minor.put("riskFactors", List.of("MINOR"));
        String id = accepted(minor);
        move(handler(id), id, "mediation", beginning(Map.of("guardian", true))).statusCode(200);
        draw(handler(id), id, Map.of("form", "ORAL", "terms", "𠮷家三日内清走")).statusCode(200);
        assertThat(unbroken(paper(handler(id), id)))
                .contains("口头调解协议记录", "甲某", "〓家三日内清走", "请打印后由人民调解员手写补正")
                .doesNotContain("某胡同14号楼", "13900000001");
    }

    @Test
    void what_is_settled_on_the_spot_has_its_record_as_any_other_oral_agreement()
            throws IOException, NoSuchAlgorithmException, SQLException {
        String id = accepted(AT_HOME);
        move("chen", id, "settlement", Map.of("record", "杂物今日清走\n两家言和", "bothAgree", true))
                .statusCode(200)
                .body("status", equalTo("SETTLED"))
                .body("deadlines.kind", contains("RETURN_VISIT"));
        byte[] record = paper("chen", id);
        assertThat(paper("chen", id)).isEqualTo(record);
        String number = agreements("chen", id).extract().path("items[0].number");
        assertThat(unbroken(record))
                .contains("口头调解协议记录", number, "第二十八条", "第三十条", "二、口头协议的内容")
                .contains("甲某", "13900000001", "某胡同14号楼", "乙某", "chen", "杂物今日清走", "两家言和")
                .contains("调解人（记录人签名）", "人民调解委员会印章")
                .doesNotContain("纠纷主要事实", "争议事项", "履行协议的方式", "人民调解员");
        String hash = sha256(record);
        agreements("chen", id)
                .body("items", hasSize(1))
                .body("items[0].form", equalTo("ORAL"))
                .body("items[0].effectiveAt", notNullValue())
                .body("items[0].confirmBy", nullValue())
                .body("items[0].words.terms", equalTo("杂物今日清走\n两家言和"))
                .body("items[0].promises", empty())
                .body("items[0].paper.sha256", equalTo(hash));
        assertThat(subjects(id, "AGREEMENTDRAWN")).contains("sha256:" + hash);
        assertThat(sealed("agreement_paper", id)).doesNotContain("%PDF").doesNotContain("杂物");
        String agreement = agreements("chen", id).extract().path("items[0].id");
        asked("auxiliary", id, agreement).statusCode(403);
        returned("chen", id, agreement, PHOTOGRAPH)
                .statusCode(409)
                .body("code", equalTo("nothing-signed"));
        agreements("worker", id).body("items[0].words.terms", equalTo("杂物今日清走\n两家言和"));
        asked("worker", id, agreement).statusCode(403);
    }

    @Test
    void what_the_police_settle_on_the_spot_is_recorded_in_their_name_as_done_at_once()
            throws IOException {
        String id =
                as("officer")
                        .body(
                                Map.of(
                                        "matter",
                                        Map.of(
                                                "category",
                                                "1301",
                                                "title",
                                                "推搡",
                                                "narrative",
                                                "排队时推搡",
                                                "location",
                                                Map.of(
                                                        "type",
                                                        "Point",
                                                        "coordinates",
                                                        List.of(116.05, 39.05)),
                                                "parties",
                                                List.of(
                                                        Map.of("name", "甲某"),
                                                        Map.of("name", "乙某"))),
                                        "agreed",
                                        Map.of(
                                                "record",
                                                "当面道歉,赔偿一百元",
                                                "bothAgree",
                                                true,
                                                "performed",
                                                true)))
                        .post("/api/cases/settlements")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        assertThat(unbroken(paper("officer", id)))
                .contains("口头调解协议记录", "主持调解机关", STATION, "治安管理处罚法", "当面道歉")
                .contains("三、履行协议的方式", "当场履行", "公安机关印章")
                .doesNotContain("人民调解法", "人民调解委员会");
    }

    @Test
    void what_was_agreed_by_word_of_mouth_before_the_police_is_recorded_in_their_name()
            throws IOException {
        String id = accepted(Map.of("category", "1301"));
        move(handler(id), id, "handover", Map.of("to", id("officer"), "reason", "治安调解由民警办理"))
                .statusCode(200);
        move("officer", id, "acceptance", Map.of()).statusCode(200);
        move("officer", id, "mediation", beginning(Map.of())).statusCode(200);
        draw("officer", id, Map.of("form", "ORAL", "responsibility", "甲方先动手")).statusCode(200);
        assertThat(unbroken(paper("officer", id)))
                .contains("口头调解协议记录", "主持调解机关", STATION, "治安管理处罚法", "甲方先动手")
                .contains("公安机关印章")
                .doesNotContain("人民调解法", "人民调解委员会");
    }

    @Test
    void the_signed_paper_comes_back_once_and_the_journal_knows_its_hash() throws Exception {
        String id = mediating(Map.of());
        draw("chen", id, Map.of()).statusCode(200);
        String agreement = agreements("chen", id).extract().path("items[0].id");
        String hash = sha256(PHOTOGRAPH);
        String scan =
                returned("chen", id, agreement, PHOTOGRAPH)
                        .statusCode(201)
                        .body("sha256", equalTo(hash))
                        .body("type", equalTo("image/jpeg"))
                        .body("takenBy.name", equalTo("chen"))
                        .extract()
                        .path("id");
        returned("chen", id, agreement, PHOTOGRAPH).statusCode(201).body("id", equalTo(scan));
        agreements("chen", id)
                .body("items[0].signedPapers", hasSize(1))
                .body("items[0].signedPapers.sha256", contains(hash));
        as("chen")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.kind", hasItem("PAPERRETURNED"))
                .body("items[-1].text", containsString(hash));
        byte[] back =
                as("secretary")
                        .get(
                                "/api/cases/{id}/agreements/{agreement}/signed-papers/{scan}",
                                id,
                                agreement,
                                scan)
                        .then()
                        .statusCode(200)
                        .contentType("image/jpeg")
                        .header("Cache-Control", equalTo("no-store"))
                        .extract()
                        .asByteArray();
        assertThat(back).isEqualTo(PHOTOGRAPH);
        assertThat(reads(id, "signed agreement")).isEqualTo(1);
        assertThat(sealed("signed_paper", id)).doesNotContain("JFIF");
    }

    @Test
    void only_a_picture_or_a_pdf_comes_back_and_none_too_large() {
        String id = mediating(Map.of());
        draw("chen", id, Map.of()).statusCode(200);
        String agreement = agreements("chen", id).extract().path("items[0].id");
        returned("chen", id, agreement, "<html>".getBytes(UTF_8))
                .statusCode(415)
                .body("code", equalTo("unknown-scan"));
        returned("chen", id, agreement, new byte[0]).statusCode(415);
        byte[] large = new byte[5 * 1024 * 1024 + 1];
        System.arraycopy(PHOTOGRAPH, 0, large, 0, PHOTOGRAPH.length);
        returned("chen", id, agreement, large)
                .statusCode(413)
                .body("code", equalTo("scan-too-large"));
        returned("worker", id, agreement, PHOTOGRAPH).statusCode(403);
    }

    @Test
    void a_long_agreement_goes_on_over_numbered_pages() throws IOException {
        String id = mediating(Map.of());
        draw("chen", id, Map.of("terms", "双方互谅互让。".repeat(400), "facts", "事实经过。".repeat(400)))
                .statusCode(200);
        int pages = agreements("chen", id).extract().path("items[0].paper.pages");
        String number = agreements("chen", id).extract().path("items[0].number");
        assertThat(pages).isGreaterThan(2);
        String text = text(paper("chen", id));
        assertThat(text).contains("第 1 页", "第 " + pages + " 页", "共 " + pages + " 页");
        assertThat(text.split("人民调解协议书　编号：" + number)).hasSizeGreaterThanOrEqualTo(pages);
    }

    @Test
    void the_file_is_never_kept_on_the_way() {
        String id = mediating(Map.of());
        draw("chen", id, Map.of()).statusCode(200);
        String agreement = agreements("chen", id).extract().path("items[0].id");
        asked("chen", id, agreement)
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Disposition", startsWith("inline; filename="));
    }

    private static ValidatableResponse returned(
            String login, String id, String agreement, byte[] file) {
        return as(login)
                .contentType("image/jpeg")
                .body(file)
                .post("/api/cases/{id}/agreements/{agreement}/signed-papers", id, agreement)
                .then();
    }

    private static ValidatableResponse asked(String login, String id, String agreement) {
        return as(login).get("/api/cases/{id}/agreements/{agreement}/paper", id, agreement).then();
    }

    private static byte[] paper(String login, String id) {
        return paper(login, id, 0);
    }

    private static byte[] paper(String login, String id, int place) {
        String agreement = agreements(login, id).extract().path("items[%d].id".formatted(place));
        return asked(login, id, agreement).statusCode(200).extract().asByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper);
        }
    }

    /// Wherever the lines may end.
    private static String unbroken(byte[] pdf) throws IOException {
        return text(pdf).replaceAll("\\R", "");
    }

    private static String sha256(byte[] file) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }

    private static String subjects(String id, String kind) throws SQLException {
        return first(
                "select subjects::text from case_journal where case_id = ?::uuid and kind = ?",
                id,
                kind);
    }

    private static int reads(String id, String purpose) throws SQLException {
        return Integer.parseInt(
                first(
                        "select count(*)::text from access_log where subject = ? and purpose = ?",
                        "case/" + id,
                        purpose));
    }

    private static String sealed(String table, String id) throws SQLException {
        return first(
                "select encode(content, 'escape') from "
                        + table
                        + " where case_id = ?::uuid and ? <> ''",
                id,
                table);
    }

    private static String first(String query, String one, String other) throws SQLException {
        try (Connection connection = TestStack.connect(ServiceDatabase.CASES, "cases_app");
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, one);
            select.setString(2, other);
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }

    private static ValidatableResponse agreements(String login, String id) {
        return as(login).get("/api/cases/{id}/agreements", id).then().statusCode(200);
    }

    private static ValidatableResponse draw(String login, String id, Map<String, Object> other) {
        Map<String, Object> body = new HashMap<>();
        body.put("form", "WRITTEN");
        body.put("allAgree", true);
        body.put("facts", "楼道堆放杂物，两家争吵");
        body.put("issues", "杂物由谁清走");
        body.put("terms", "杂物三日内清走");
        body.put("performance", "三日内，在楼道");
        body.put("identityOrTitle", false);
        body.putAll(other);
        return move(login, id, "agreements", body);
    }
}
