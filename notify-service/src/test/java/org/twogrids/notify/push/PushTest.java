package org.twogrids.notify.push;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.eventually;
import static org.twogrids.notify.Inboxes.only;
import static org.twogrids.notify.Inboxes.token;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Colleague;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.Gateway;
import org.twogrids.notify.Gateway.Manner;
import org.twogrids.notify.Inboxes;
import org.twogrids.notify.TestClock;
import org.twogrids.notify.WithChannels;

@QuarkusTest
@TestProfile(WithPush.class)
class PushTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(30_000_000);

    private final Announcer announcer;
    private final Colleague colleague;
    private final TestClock clock;
    private final String number = "139" + NUMBERS.incrementAndGet();
    private final String login = "browses-" + number;
    private final PretendBrowser browser;
    private Gateway others;

    PushTest(Announcer announcer, Colleague colleague, TestClock clock)
            throws GeneralSecurityException {
        this.announcer = announcer;
        this.colleague = colleague;
        this.clock = clock;
        this.browser = new PretendBrowser(WithPush.service() + "/push/" + number);
    }

    @BeforeEach
    void the_other_sides_are_there() {
        clock.set(Donghuamen.at("2027-01-05T10:00"));
        announcer.introduceEverybody();
        others = new Gateway(WithChannels.gatewayPort());
    }

    @AfterEach
    void and_go_again() {
        others.close();
    }

    @Test
    void a_browser_is_told_what_only_it_can_read_by_somebody_its_service_can_check()
            throws GeneralSecurityException, IOException {
        UUID caseId = colleague.isTold(somebody(), Risk.ORANGE);
        reaches(caseId, "PUSH", "DELIVERED");

        Gateway.Call call = pushed().getFirst();
        JsonNode said = browser.open(call);
        assertThat(said.path("title").asText()).isEqualTo("警网提醒:橙色案件 DHM-2027-000001");
        assertThat(said.path("body").asText()).contains("由您办理", "01-05 12:00 前签收");
        assertThat(said.path("link").asText()).startsWith("https://twogrids.example/a/");
        assertThat(call.headers())
                .containsEntry("content-encoding", "aes128gcm")
                .containsEntry("urgency", "high")
                .containsEntry("ttl", "86400")
                .containsKey("topic");
        JsonNode claims = PretendBrowser.claims(call, key());
        assertThat(claims.path("aud").asText()).isEqualTo(WithPush.service());
        assertThat(claims.path("sub").asText()).isEqualTo(WithPush.SUBJECT);
        assertThat(Instant.ofEpochSecond(claims.path("exp").asLong()))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(24)));
    }

    @Test
    void of_a_restricted_case_it_says_only_that_there_is_something()
            throws GeneralSecurityException, IOException {
        UUID me = somebody();
        UUID caseId = colleague.isTold(Donghuamen.header(1, Risk.RED, true, me, me, null));
        reaches(caseId, "PUSH", "DELIVERED");

        JsonNode said = browser.open(pushed().getFirst());
        assertThat(said.path("title").asText()).isEqualTo("警网提醒");
        assertThat(said.path("body").asText()).isEqualTo("【警网】您有一条新提醒,请登录控制台查看。");
        assertThat(said.has("link")).isFalse();
    }

    @Test
    void several_at_once_are_one_notification_that_names_no_case()
            throws GeneralSecurityException, IOException {
        UUID me = somebody();
        given().auth()
                .oauth2(token(login))
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(
                        "{\"quiet\":{\"from\":\"09:00\",\"to\":\"11:00\","
                                + "\"zone\":\"Asia/Shanghai\"}}")
                .put("/api/alerts/preferences")
                .then()
                .statusCode(200);
        List<UUID> cases =
                Stream.of(Risk.YELLOW, Risk.ORANGE, Risk.YELLOW)
                        .map(risk -> colleague.isTold(me, risk))
                        .toList();
        cases.forEach(one -> await(login, one));
        assertThat(pushed()).isEmpty();

        clock.pass(Duration.ofHours(1));
        cases.forEach(one -> reaches(one, "PUSH", "DELIVERED"));
        assertThat(pushed()).hasSize(1);
        JsonNode said = browser.open(pushed().getFirst());
        assertThat(said.path("title").asText()).isEqualTo("警网提醒");
        assertThat(said.path("body").asText()).isEqualTo("【警网】您有 3 条新提醒(最高为橙色),请登录控制台查看并签收。");
        assertThat(said.has("link")).isFalse();
    }

    @Test
    void a_taken_push_counts_for_nothing_red_goes_on_by_message_and_call_within_two_minutes() {
        UUID caseId = colleague.isTold(somebody(), Risk.RED);
        reaches(caseId, "PUSH", "DELIVERED");
        assertThat(delivery(caseId, "SMS")).containsEntry("state", "QUEUED");

        clock.pass(Duration.ofMinutes(2));
        reaches(caseId, "SMS", "DELIVERED");
        reaches(caseId, "VOICE", "DELIVERED");
    }

    @Test
    void of_lesser_things_a_message_follows_after_two_minutes_unless_somebody_took_note() {
        UUID silent = colleague.isTold(somebody(), Risk.ORANGE);
        reaches(silent, "PUSH", "DELIVERED");
        UUID noted = colleague.isTold(Donghuamen.person(login), Risk.ORANGE);
        reaches(noted, "PUSH", "DELIVERED");
        Inboxes.acknowledge(login, only(login, noted));

        clock.pass(Duration.ofMinutes(2));
        reaches(silent, "SMS", "DELIVERED");
        assertThat(delivery(noted, "SMS"))
                .containsEntry("state", "SKIPPED")
                .containsEntry("reason", "ACKNOWLEDGED");
        assertThat(delivery(silent, "EMAIL")).containsEntry("state", "SKIPPED");
    }

    @Test
    void a_browser_that_is_gone_is_forgotten_and_the_message_goes_at_once() {
        others.becomes(Manner.GONE);
        UUID caseId = colleague.isTold(somebody(), Risk.ORANGE);
        reaches(caseId, "PUSH", "FAILED");
        assertThat(delivery(caseId, "PUSH")).containsEntry("reason", "NO_ADDRESS");
        reaches(caseId, "SMS", "FAILED"); // told the same by the gateway
        others.becomes(Manner.ACCEPTS);

        UUID next = colleague.isTold(Donghuamen.person(login), Risk.ORANGE);
        reaches(next, "PUSH", "FAILED");
        reaches(next, "SMS", "DELIVERED");
        assertThat(pushed()).hasSize(1);
    }

    @Test
    void the_same_browser_again_is_the_same_and_whoever_signs_in_last_has_it() {
        somebody();
        String id = kept(login);
        assertThat(kept(login)).isEqualTo(id);

        assertThat(kept("handler")).isEqualTo(id);
        given().auth()
                .oauth2(token(login))
                .delete("/api/alerts/push/subscriptions/{id}", id)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(token("handler"))
                .delete("/api/alerts/push/subscriptions/{id}", id)
                .then()
                .statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://updates.push.example/1",
                "https://updates.push.example:8443/1",
                "https://updates.push.example@10.0.0.1/1",
                "https://10.0.0.1/1",
                "https://push.example.attacker.example/1",
                "file:///etc/passwd",
                "not an address"
            })
    void messages_go_to_known_push_services_only(String endpoint) throws GeneralSecurityException {
        subscribe("handler", new PretendBrowser(endpoint).subscription())
                .statusCode(400)
                .body("violations[0].field", equalTo("endpoint"));
    }

    @Test
    void a_key_that_opens_nothing_is_refused() throws GeneralSecurityException {
        var wrong = new PretendBrowser("https://updates.push.example/1").endpoint();
        subscribe(
                        "handler",
                        Map.of("endpoint", wrong, "keys", Map.of("p256dh", "AAAA", "auth", "A")))
                .statusCode(400)
                .body("violations[0].field", equalTo("keys.p256dh"));
    }

    private UUID somebody() {
        UUID id = colleague.reachedBy(login, "{\"phone\":\"%s\"}".formatted(number));
        kept(login);
        return id;
    }

    private String kept(String who) {
        return subscribe(who, browser.subscription()).statusCode(200).extract().path("id");
    }

    private static ValidatableResponse subscribe(String who, Map<String, Object> subscription) {
        return given().auth()
                .oauth2(token(who))
                .contentType(ContentType.JSON)
                .body(subscription)
                .post("/api/alerts/push/subscriptions")
                .then();
    }

    private String key() {
        return given().auth()
                .oauth2(token(login))
                .get("/api/alerts/push")
                .then()
                .statusCode(200)
                .extract()
                .path("key");
    }

    private List<Gateway.Call> pushed() {
        return others.calls().stream()
                .filter(call -> call.path().endsWith("/push/" + number))
                .toList();
    }

    private void reaches(UUID caseId, String channel, String state) {
        await(login, caseId);
        eventually(() -> state.equals(delivery(caseId, channel).get("state")));
    }

    private Map<String, Object> delivery(UUID caseId, String channel) {
        List<Map<String, Object>> all =
                given().auth()
                        .oauth2(token(login))
                        .get(
                                "/api/alerts/{id}/deliveries",
                                requireNonNull(only(login, caseId).get("id")))
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items");
        return all.stream()
                .filter(each -> channel.equals(each.get("channel")))
                .findFirst()
                .orElse(Map.of());
    }
}
