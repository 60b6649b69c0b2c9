package org.twogrids.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.twogrids.deploy.local.Stack;
import org.twogrids.e2e.Field.Answer;

/// Somebody complains of noise, and it is a man who beats his wife. It is never mediated, and
/// nobody who need not know learns that there is such a case: not where it is listed, found,
/// counted, hinted at or told of, and not in what the services write.
@ExtendWith(SharedStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(1)
class HiddenViolenceTest {

    private static final String GRID = "110101001005001";
    private static final String WORKER = "worker-dongchang";
    private static final String OFFICER = "officer-dongchang";
    private static final String COORDINATOR = "coordinator-donghuamen";
    private static final String MEDIATOR = "mediator-dongchang-2";

    /// Of every kind of people who work there, and do not answer for it.
    private static final List<String> OUTSIDERS =
            List.of(
                    MEDIATOR,
                    "mediator-dongchang-3",
                    "gridhead-dongchang-1",
                    "worker-dongchang-2",
                    "worker-shaojiu",
                    "officer-shaojiu",
                    "auxiliary-dongchang-1",
                    "social-dongchang-1",
                    "volunteer-dongchang",
                    "auditor",
                    COORDINATOR,
                    "leader-donghuamen-1");

    /// All that a message says of a restricted case.
    private static final String LOOK = "您有一条新提醒";

    private static final String TITLE = "夜里噪声扰民";
    private static final String HOME = "东厂胡同九号院三室";
    private static final String NARRATIVE = "楼上夜里吵闹,男的又动手打人,女的哭喊救命,孩子躲在楼道里。";
    private static final List<String> SECRETS = List.of(HOME, "哭喊救命", "陈某芳", "13911112222", "躲在楼道");

    private final Stack stack;
    private final Field field;
    private final Residents residents;
    private Outside outside;

    HiddenViolenceTest(Stack stack) {
        this.stack = stack;
        this.field = new Field(stack.address());
        this.residents = new Residents(stack.address());
    }

    @BeforeAll
    void every_channel_is_on() throws Exception {
        outside = new Outside();
        stack.restartServices(outside.settings());
    }

    @AfterAll
    void the_outside_goes() {
        outside.close();
    }

    @Test
    @Order(1)
    void a_report_of_noise_that_is_violence_goes_to_the_police_and_nowhere_else() {
        Map<String, JsonNode> before = overviews();
        Journey hidden = Journey.flagged(field, WORKER, noise("YES", NARRATIVE));

        JsonNode flagged = hidden.seen(WORKER);
        assertThat(flagged.path("category").asText()).isEqualTo("0109");
        assertThat(flagged.path("risk").asText()).isEqualTo("RED");
        assertThat(flagged.path("status").asText()).isEqualTo("REFERRED");
        assertThat(flagged.path("restricted").asBoolean()).isTrue();
        assertThat(flagged.path("team").isNull()).isTrue();
        neverMediated(hidden);
        unseen(hidden);
        assertThat(overviews()).isEqualTo(before);
        unfound(hidden);
        saidToNobody(hidden, flagged.path("number").asText());
        unwritten(SECRETS);
    }

    @Test
    @Order(2)
    void what_a_resident_takes_for_noise_leaves_no_slip_and_hides_once_a_person_knows()
            throws Exception {
        String page =
                residents.report(
                        GRID,
                        Map.of(
                                "address",
                                HOME,
                                "category",
                                "0301",
                                "narrative",
                                NARRATIVE,
                                "danger",
                                "NO"));
        assertThat(page).doesNotContain("class=\"word\"", "DHM-", HOME);
        JsonNode received =
                field.get("/api/cases?limit=1", COORDINATOR).body().path("items").path(0);
        Journey hidden = new Journey(field, received.path("id").asText());
        assertThat(received.path("team").isNull()).as("a person decides first").isTrue();
        List<String> strangers = OUTSIDERS.stream().filter(who -> !answers(hidden, who)).toList();
        assertThat(strangers).hasSizeGreaterThan(8).doesNotContain(COORDINATOR);
        hidden.moved(OFFICER, "assessment/category", Map.of("category", "0109", "reason", "到场核实"));

        strangers.forEach(who -> assertUnseen(hidden, who));
        assertThat(field.get("/api/cases/" + hidden.id(), COORDINATOR).status()).isEqualTo(404);
        unwritten(SECRETS);
    }

    @Test
    @Order(3)
    void the_slip_of_a_harmless_report_says_no_more_than_received_once_it_is_violence()
            throws Exception {
        String slip =
                residents.report(
                        GRID,
                        Map.of(
                                "address", HOME,
                                "category", "0301",
                                "narrative", "楼上每天半夜拖桌椅,睡不着。",
                                "danger", "NO"));
        String word = Residents.word(slip);
        JsonNode received =
                field.get("/api/cases?limit=1", COORDINATOR).body().path("items").path(0);
        String number = received.path("number").asText();
        assertThat(residents.look(word).body()).contains(number);
        Journey hidden = new Journey(field, received.path("id").asText());
        hidden.moved(OFFICER, "assessment/category", Map.of("category", "0109", "reason", "到场核实"));

        String status = residents.look(word).body();
        assertThat(status).contains("已收到").doesNotContain(number, "东厂", "tel:010");
        unwritten(List.of(word, word.replace("-", ""), HOME, "拖桌椅"));
    }

    private void neverMediated(Journey hidden) {
        hidden.moved(OFFICER, "acceptance", Map.of());
        Map<String, Object> wanted =
                Map.of(
                        "rightsExplained", true,
                        "consents", List.of(0, 1),
                        "guardian", false,
                        "elsewhere", false);
        assertThat(hidden.move(OFFICER, "mediation", wanted).status()).isEqualTo(409);
        assertThat(
                        hidden.move(
                                        OFFICER,
                                        "settlement",
                                        Map.of("record", "双方和好。", "bothAgree", true))
                                .status())
                .isEqualTo(409);
        hidden.moved(
                OFFICER, "assessment/category", Map.of("category", "0301", "reason", "对方说只是吵架"));
        assertThat(hidden.seen(OFFICER).path("category").asText())
                .as("one person alone lowers nothing")
                .isEqualTo("0109");
        assertThat(
                        hidden.move(
                                        OFFICER,
                                        "assessment/category/decision",
                                        Map.of("agree", true, "reason", "本人再次确认"))
                                .body()
                                .path("code")
                                .asText())
                .isEqualTo("second-person");
        assertThat(hidden.seen(OFFICER).path("moves").toString())
                .doesNotContain("MEDIATE", "SETTLE");
    }

    private void unseen(Journey hidden) {
        OUTSIDERS.forEach(
                who -> {
                    assertThat(answers(hidden, who)).as("%s answers for it", who).isFalse();
                    assertUnseen(hidden, who);
                });
    }

    private void assertUnseen(Journey hidden, String who) {
        assertThat(field.get("/api/cases/" + hidden.id(), who).status()).as(who).isEqualTo(404);
        for (String part :
                List.of(
                        "journal",
                        "routing",
                        "visits",
                        "mediation",
                        "agreements",
                        "assessment",
                        "protection",
                        "attachments",
                        "slips",
                        "similar")) {
            assertThat(hidden.get(who, part).status())
                    .as("%s of it for %s", part, who)
                    .isEqualTo(404);
        }
        assertThat(field.all("/api/cases", who).toString()).as(who).doesNotContain(hidden.id());
        assertThat(field.all("/api/alerts", who).toString()).as(who).doesNotContain(hidden.id());
    }

    /// What is counted and foretold, for those who oversee the place.
    private Map<String, JsonNode> overviews() {
        Map<String, JsonNode> all = new HashMap<>();
        for (String who : List.of(COORDINATOR, "leader-donghuamen-1")) {
            all.put("alerts of " + who, field.get("/api/alerts/counts", who).body());
            all.put("counts for " + who, field.get("/api/alerts/team/counts", who).body());
            all.put("alerts for " + who, field.get("/api/alerts/team", who).body());
            all.put("grid for " + who, field.get("/api/cases?grid=" + GRID, who).body());
            JsonNode foretold =
                    field.call(
                                    "POST",
                                    "/api/cases/what-if",
                                    Field.JSON.valueToTree(
                                            Map.of("category", "0301", "location", place())),
                                    who,
                                    Map.of())
                            .body();
            all.put("what if for " + who + ", who", foretold.path("handler"));
            all.put("what if for " + who + ", why", foretold.path("routing").path("reasons"));
            all.put(
                    "what if for " + who + ", who else",
                    foretold.path("routing").path("alternatives"));
        }
        return all;
    }

    private void unfound(Journey hidden) {
        Journey harmless = Journey.flagged(field, WORKER, noise("NO", "楼上夜里拖桌椅的声音,吵闹到天亮。"));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> searched(COORDINATOR).contains(harmless.id()));
        for (String who : List.of(COORDINATOR, MEDIATOR, WORKER, OFFICER, "head-donghuamen")) {
            assertThat(searched(who)).as(who).doesNotContain(hidden.id());
            assertThat(hinted(who)).as(who).contains(harmless.id()).doesNotContain(hidden.id());
        }
        assertThat(harmless.get(COORDINATOR, "similar").body().toString())
                .doesNotContain(hidden.id());
    }

    private String searched(String who) {
        Answer found =
                field.call(
                        "POST",
                        "/api/cases/searches",
                        Field.JSON.valueToTree(Map.of("text", TITLE)),
                        who,
                        Map.of());
        return found.body().toString();
    }

    private String hinted(String who) {
        Map<String, Object> draft = new HashMap<>(noise("NO", NARRATIVE));
        draft.keySet().retainAll(List.of("category", "title", "narrative", "location"));
        return field.call("POST", "/api/cases/hints", Field.JSON.valueToTree(draft), who, Map.of())
                .body()
                .toString();
    }

    /// Those who answer hear that there is a case, by every channel that there is, and nothing of
    /// what it is; groups and other systems hear nothing.
    private void saidToNobody(Journey hidden, String number) {
        Journey harmless = Journey.flagged(field, WORKER, noise("NO", "空调外机响。"));
        String other = harmless.seen(WORKER).path("number").asText();
        for (String ear : List.of("sms", "voice")) {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> outside.heard(ear).stream().anyMatch(it -> it.contains(LOOK)));
            assertThat(outside.heard(ear))
                    .filteredOn(said -> said.contains(LOOK))
                    .allSatisfy(said -> assertThat(said).doesNotContain("/a/", "东厂", "红"));
            assertThat(outside.heard(ear)).noneMatch(said -> said.contains(number));
        }
        for (String ear : List.of("robot", "webhook")) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> outside.heard(ear).stream().anyMatch(it -> it.contains(other)));
            assertThat(outside.heard(ear))
                    .noneMatch(said -> said.contains(number) || said.contains(hidden.id()));
        }
        JsonNode alert =
                field.all("/api/alerts", OFFICER).stream()
                        .filter(it -> it.path("case").path("id").asText().equals(hidden.id()))
                        .findFirst()
                        .orElseThrow();
        assertThat(alert.path("case").path("category").isNull()).isTrue();
        assertThat(alert.path("case").path("grid").isNull()).isTrue();
        assertThat(alert.path("text").asText()).doesNotContain(TITLE, "暴力", "噪", "东厂");
        for (String channel : List.of("PUSH", "SMS", "VOICE", "EMAIL", "ROBOT")) {
            field.get("/api/alerts/messages/preview?channel=" + channel, OFFICER)
                    .body()
                    .path("items")
                    .forEach(
                            shown -> {
                                if (shown.path("restricted").asBoolean()) {
                                    assertThat(shown.toString())
                                            .as(channel)
                                            .doesNotContain("东厂", "/a/", "0109");
                                }
                            });
        }
    }

    /// No service, nor what stands between them, has written any of it down.
    private void unwritten(List<String> secrets) {
        for (String part :
                List.of("case-service", "notify-service", "grid-service", "front-door", "kafka")) {
            try (Stream<String> lines = Files.lines(stack.log(part))) {
                assertThat(lines)
                        .as(part)
                        .noneMatch(line -> secrets.stream().anyMatch(line::contains));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private boolean answers(Journey hidden, String who) {
        String name = field.get("/api/grid/me", who).body().path("name").asText();
        JsonNode seen = hidden.seen(OFFICER);
        return Stream.of("handler", "owner", "officer")
                .anyMatch(it -> seen.path(it).path("name").asText().equals(name));
    }

    private static Map<String, Object> noise(String danger, String narrative) {
        return Map.of(
                "category",
                "0301",
                "title",
                TITLE,
                "narrative",
                narrative,
                "location",
                place(),
                "danger",
                danger,
                "parties",
                List.of(
                        Map.of("name", "陈某芳", "phone", "13911112222", "address", HOME),
                        Map.of("name", "赵某")));
    }

    private static Map<String, Object> place() {
        return Map.of("type", "Point", "coordinates", List.of(116.4036, 39.9215));
    }
}
