package org.twogrids.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.twogrids.deploy.local.Stack;

/// The story with which it all begins: the heating retrofit at 14, Dongchang hutong. Two
/// neighbours and an elder who is cold; many visits at home until they shake hands; somebody who
/// answers for it until the last return visit.
@ExtendWith(SharedStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(2)
class HeatingStoryTest {

    private static final String WORKER = "worker-dongchang";
    private static final String MEDIATOR = "mediator-dongchang";
    private static final String OFFICER = "officer-dongchang";
    private static final String COORDINATOR = "coordinator-donghuamen";
    private static final List<Integer> ALL = List.of(0, 1, 2);
    private static final byte[] PHOTOGRAPH = HexFormat.of().parseHex("ffd8ffe000104a46494600");
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final Stack stack;
    private final Field field;

    HeatingStoryTest(Stack stack) {
        this.stack = stack;
        this.field = new Field(stack.address());
    }

    @Test
    void two_neighbours_and_an_elder_agree_on_the_heating_and_somebody_looks_after_it()
            throws Exception {
        Journey heating = flaggedAndTakenOn();
        settledByManyVisits(heating);
        signed(heating);
        keptAndVisited(heating);
        closedByASecondPerson(heating);
        foundAgain(heating);
    }

    private Journey flaggedAndTakenOn() {
        Journey heating = Journey.flagged(field, WORKER, report());
        JsonNode flagged = heating.seen(WORKER);
        assertThat(flagged.path("grid").path("code").asText()).isEqualTo("110101001005001");
        assertThat(flagged.path("team").path("name").asText()).isEqualTo("东厂社区调解小院");
        assertThat(name(flagged, "handler")).isEqualTo(nameOf(MEDIATOR));
        assertThat(name(flagged, "officer")).isEqualTo(nameOf(OFFICER));
        assertThat(clocks(flagged))
                .containsExactlyInAnyOrder("ACCEPT", "CONTACT", "FEEDBACK", "SETTLE");
        assertThat(texts(heating.get(WORKER, "routing"), "reasons", "text")).isNotEmpty();
        assertThat(heating.moved(MEDIATOR, "acceptance", Map.of()).path("status").asText())
                .isEqualTo("ACCEPTED");
        await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> texts(heating.get(MEDIATOR, "slips/units"), "items", "name"),
                        units -> units.contains("示例供热公司东华门服务站"));
        return heating;
    }

    /// 婆婆嘴、勤快腿: each alone, at home, again and again, and then together.
    private void settledByManyVisits(Journey heating) {
        Map<String, Object> wanted =
                Map.of(
                        "rightsExplained", true,
                        "consents", ALL,
                        "guardian", false,
                        "elsewhere", false);
        assertThat(
                        heating.move(
                                        MEDIATOR,
                                        "mediation",
                                        Map.of(
                                                "rightsExplained", true,
                                                "consents", List.of(0, 2),
                                                "guardian", false,
                                                "elsewhere", false))
                                .body()
                                .path("article")
                                .asInt())
                .isEqualTo(17);
        assertThat(heating.moved(MEDIATOR, "mediation", wanted).path("status").asText())
                .isEqualTo("MEDIATING");
        met(heating, MEDIATOR, "HOME_VISIT", List.of(0), "张阿姨怕改造时凿坏自家墙面。");
        met(heating, "mediator-dongchang-3", "HOME_VISIT", List.of(1), "李师傅愿意让管道过墙,要先定修补。");
        met(heating, MEDIATOR, "HOME_VISIT", List.of(2), "王大爷家里只有十三度。");
        met(heating, MEDIATOR, "SESSION", ALL, "三方当面说开,同意改造。");
        assertThat(
                        heating.get(COORDINATOR, "mediation")
                                .body()
                                .path("items")
                                .path(0)
                                .path("sessions"))
                .hasSize(4);
    }

    private void signed(Journey heating) throws Exception {
        heating.moved(MEDIATOR, "agreements", agreement());
        JsonNode drawn = agreementOf(heating);
        String papers = "agreements/" + drawn.path("id").asText() + "/";
        HttpResponse<byte[]> paper = field.file(heating.path(papers + "paper"), MEDIATOR);
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.body()).startsWith("%PDF".getBytes(US_ASCII));
        assertThat(
                        HexFormat.of()
                                .formatHex(
                                        MessageDigest.getInstance("SHA-256").digest(paper.body())))
                .isEqualTo(drawn.path("paper").path("sha256").asText());
        assertThat(drawn.path("paper").path("lacking").asInt()).isZero();
        assertThat(field.file(heating.path(papers + "paper"), WORKER).statusCode())
                .isNotEqualTo(200);
        assertThat(field.send(heating.path(papers + "signed-papers"), PHOTOGRAPH, MEDIATOR))
                .isEqualTo(201);
        JsonNode waiting =
                heating.moved(
                        MEDIATOR,
                        papers + "signatures",
                        Map.of("parties", ALL, "mediator", true, "seal", false));
        assertThat(waiting.path("status").asText()).isEqualTo("MEDIATING");
        JsonNode settled =
                heating.moved(
                        MEDIATOR,
                        papers + "signatures",
                        Map.of("parties", List.of(), "mediator", false, "seal", true));
        assertThat(settled.path("status").asText()).isEqualTo("SETTLED");
        assertThat(clocks(settled)).containsExactlyInAnyOrder("RETURN_VISIT", "PROMISE", "CONFIRM");
    }

    private void keptAndVisited(Journey heating) throws Exception {
        passed(8);
        kept(heating, 0);
        assertThat(clocks(heating.seen(COORDINATOR))).contains("PROMISE");
        kept(heating, 1);
        assertThat(clocks(heating.seen(COORDINATOR))).doesNotContain("PROMISE");
        assertThat(visit(heating, MEDIATOR, 0).path("code").asText())
                .isEqualTo("handler-never-visits");
        everybodyIsVisited(heating);
        assertThat(
                        heating.move(COORDINATOR, "closure", Map.of("archive", false))
                                .body()
                                .path("code")
                                .asText())
                .isEqualTo("visits-due");
        passed(33);
        everybodyIsVisited(heating);
    }

    private void closedByASecondPerson(Journey heating) {
        JsonNode waiting = heating.seen(COORDINATOR);
        assertThat(clocks(waiting)).doesNotContain("RETURN_VISIT", "PROMISE");
        assertThat(heating.move(MEDIATOR, "closure", Map.of("archive", false)).status())
                .isEqualTo(403);
        assertThat(name(waiting, "owner")).isNotEqualTo(nameOf(COORDINATOR));
        assertThat(
                        heating.moved(COORDINATOR, "closure", Map.of("archive", false))
                                .path("status")
                                .asText())
                .isEqualTo("CLOSED");
        assertThat(heating.journal(COORDINATOR))
                .containsSubsequence(
                        "OPENED",
                        "ACCEPTED",
                        "MEDIATIONBEGUN",
                        "SESSIONHELD",
                        "SESSIONHELD",
                        "SESSIONHELD",
                        "SESSIONHELD",
                        "AGREEMENTDRAWN",
                        "PAPERRETURNED",
                        "AGREEMENTSIGNED",
                        "AGREED",
                        "PROMISECHECKED",
                        "PROMISECHECKED",
                        "VISITED",
                        "VISITED",
                        "CLOSED");
    }

    /// What was settled once helps the next time; nothing tells whose it was.
    private void foundAgain(Journey heating) {
        JsonNode found =
                field.call(
                                "POST",
                                "/api/cases/searches",
                                Field.JSON.valueToTree(Map.of("text", "暖气改造 14号楼")),
                                COORDINATOR,
                                Map.of())
                        .body();
        assertThat(Journey.texts(found.path("items"), "id")).contains(heating.id());
        Journey next = Journey.flagged(field, WORKER, report());
        JsonNode alike =
                await().atMost(Duration.ofSeconds(10))
                        .until(
                                () -> next.get(MEDIATOR, "similar").body().path("items"),
                                items -> Journey.texts(items, "agreement").contains("WRITTEN"));
        assertThat(alike.toString()).doesNotContain("张阿姨", "李师傅", heating.id());
    }

    private void passed(int days) throws Exception {
        stack.restartServices(Map.of("CLOCK_AHEAD", "P" + days + "D"));
    }

    private void met(Journey heating, String who, String kind, List<Integer> parties, String said) {
        JsonNode met =
                field.call(
                                "POST",
                                heating.path("mediation/sessions"),
                                Field.JSON.valueToTree(
                                        Map.of(
                                                "kind",
                                                kind,
                                                "parties",
                                                parties,
                                                "helpers",
                                                List.of(),
                                                "place",
                                                "东厂胡同14号楼",
                                                "record",
                                                said)),
                                who,
                                Map.of())
                        .body();
        assertThat(met.path("items")).as("%s", met).isNotEmpty();
    }

    private void kept(Journey heating, int place) {
        String promise = agreementOf(heating).path("promises").path(place).path("id").asText();
        heating.moved(WORKER, "promises/" + promise, Map.of("state", "KEPT", "note", "亲眼看过。"));
    }

    private void everybodyIsVisited(Journey heating) {
        ALL.forEach(
                party ->
                        assertThat(visit(heating, OFFICER, party).path("code").isMissingNode())
                                .isTrue());
    }

    private JsonNode visit(Journey heating, String who, int party) {
        return field.call(
                        "POST",
                        heating.path("visits"),
                        Field.JSON.valueToTree(
                                Map.of("party", party, "means", "HOME", "outcome", "SATISFIED")),
                        who,
                        Map.of())
                .body();
    }

    private JsonNode agreementOf(Journey heating) {
        return heating.get(MEDIATOR, "agreements").body().path("items").path(0);
    }

    private String nameOf(String login) {
        return field.get("/api/grid/me", login).body().path("name").asText();
    }

    private static String name(JsonNode about, String who) {
        return about.path(who).path("name").asText();
    }

    private static List<String> clocks(JsonNode about) {
        return Journey.texts(about.path("deadlines"), "kind");
    }

    private static List<String> texts(Field.Answer answer, String list, String field) {
        return Journey.texts(answer.body().path(list), field);
    }

    private static Map<String, Object> report() {
        return Map.of(
                "category", "0602",
                "title", "暖气改造邻里不睦",
                "narrative", "张阿姨与邻居李师傅因暖气改造互不相让,管道过不了墙,楼上王大爷在家受冻。",
                "location", Map.of("type", "Point", "coordinates", List.of(116.4036, 39.9215)),
                "riskFactors", List.of("ELDER"),
                "danger", "NO",
                "parties",
                        List.of(
                                Map.of("name", "张某", "address", "东厂胡同14号楼101"),
                                Map.of("name", "李某", "address", "东厂胡同14号楼102"),
                                Map.of("name", "王某", "address", "东厂胡同14号楼202")));
    }

    private static Map<String, Object> agreement() {
        LocalDate today = LocalDate.now(HERE);
        return Map.of(
                "form", "WRITTEN",
                "allAgree", true,
                "facts", "东厂胡同14号楼暖气改造,管道须经过两户之间的墙。",
                "issues", "管道从哪里过墙,墙面由谁修补。",
                "terms", "管道从两户厨房之间过墙,施工前后拍照。",
                "performance", "供暖公司施工当天完成,李某在场。",
                "identityOrTitle", false,
                "promises",
                        List.of(
                                Map.of(
                                        "party",
                                        1,
                                        "what",
                                        "让出厨房墙面",
                                        "due",
                                        today.plusDays(10).toString()),
                                Map.of(
                                        "party",
                                        0,
                                        "what",
                                        "补偿粉刷费用",
                                        "amount",
                                        300,
                                        "due",
                                        today.plusDays(20).toString())));
    }
}
