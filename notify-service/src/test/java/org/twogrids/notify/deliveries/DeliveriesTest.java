package org.twogrids.notify.deliveries;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.twogrids.notify.Inboxes.acknowledge;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.eventually;
import static org.twogrids.notify.Inboxes.only;
import static org.twogrids.notify.Inboxes.token;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseEvent.Due;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Colleague;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.Gateway;
import org.twogrids.notify.Gateway.Manner;
import org.twogrids.notify.TestClock;
import org.twogrids.notify.WithChannels;
import org.twogrids.notify.carriers.Signature;

@QuarkusTest
@TestProfile(WithChannels.class)
class DeliveriesTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(10_000_000);

    private final Announcer announcer;
    private final Colleague colleague;
    private final Deliveries deliveries;
    private final TestClock clock;
    private final Lanes lanes;
    private final String number = "139" + NUMBERS.incrementAndGet();
    private final String login = "reached-" + number;
    private final String mailbox = number + "@twogrids.example";
    private Gateway gateway;
    private GreenMail mail;

    DeliveriesTest(
            Announcer announcer,
            Colleague colleague,
            Deliveries deliveries,
            Lanes lanes,
            TestClock clock) {
        this.announcer = announcer;
        this.colleague = colleague;
        this.deliveries = deliveries;
        this.clock = clock;
        this.lanes = lanes;
    }

    @BeforeEach
    void the_other_sides_are_there() {
        clock.set(Donghuamen.at("2027-01-05T10:00"));
        announcer.introduceEverybody();
        gateway = new Gateway(WithChannels.gatewayPort());
        mail = new GreenMail(new ServerSetup(WithChannels.mailPort(), WithChannels.HOST, "smtp"));
        mail.start();
    }

    @AfterEach
    void and_go_again() {
        gateway.close();
        mail.stop();
    }

    @Test
    void an_orange_alert_goes_out_by_short_message_and_by_nothing_else() {
        UUID caseId = colleague.isTold(somebody(), Risk.ORANGE);

        reaches(caseId, "SMS", "DELIVERED", null);
        reaches(caseId, "EMAIL", "SKIPPED", "REACHED");
        assertThat(delivery(caseId, "VOICE")).isEmpty();
        var call = gateway.callsTo(number).getFirst();
        assertThat(call.path()).isEqualTo("/sms");
        assertThat(call.json().path("kind").asText()).isEqualTo("SMS");
        assertThat(call.json().path("language").asText()).isEqualTo("zh-CN");
        assertThat(call.json().path("text").asText())
                .startsWith(
                        "【警网】橙色案件 DHM-2027-000001 由您办理(东厂第一网格),请在 01-05 12:00 前签收:"
                                + "回复 1 或打开 https://twogrids.example/a/");
        assertThat(call.headers())
                .containsEntry("idempotency-key", call.json().path("id").asText());
        assertThat(
                        Signature.isGood(
                                WithChannels.SECRET,
                                call.headers().get("x-twogrids-timestamp"),
                                call.headers().get("x-twogrids-signature"),
                                call.body(),
                                clock.instant()))
                .isTrue();
        assertThat(letters()).isEmpty();
    }

    @Test
    void red_goes_through_every_channel_within_two_minutes()
            throws MessagingException, IOException {
        UUID caseId = colleague.isTold(somebody(), Risk.RED);
        reaches(caseId, "SMS", "DELIVERED", null);
        assertThat(delivery(caseId, "VOICE")).containsEntry("state", "QUEUED");

        clock.pass(Duration.ofMinutes(2));
        reaches(caseId, "VOICE", "DELIVERED", null);
        reaches(caseId, "EMAIL", "DELIVERED", null);
        assertThat(gateway.callsTo(number))
                .extracting(Gateway.Call::path)
                .containsExactly("/sms", "/voice");
        MimeMessage letter = letters().getFirst();
        assertThat(letter.getSubject()).isEqualTo("警网提醒:红色案件 DHM-2027-000001");
        assertThat((String) letter.getContent())
                .contains("红色案件 DHM-2027-000001 由您办理。")
                .contains("地点:东厂第一网格")
                .contains("签收时限:01-05 10:15");
    }

    @Test
    void taking_note_stops_every_channel() {
        UUID caseId = colleague.isTold(somebody(), Risk.RED);
        reaches(caseId, "SMS", "DELIVERED", null);
        acknowledge(login, only(login, caseId));

        assertThat(delivery(caseId, "VOICE"))
                .containsEntry("state", "SKIPPED")
                .containsEntry("reason", "ACKNOWLEDGED");
        assertThat(delivery(caseId, "EMAIL")).containsEntry("state", "SKIPPED");
    }

    @Test
    void a_case_that_goes_to_somebody_else_stops_them_too() {
        UUID me = somebody();
        UUID caseId = colleague.isTold(me, Risk.RED);
        reaches(caseId, "SMS", "DELIVERED", null);
        announcer.say(
                new CaseEvent.Assigned(
                        caseId,
                        Donghuamen.header(
                                2, Risk.RED, false, Donghuamen.HANDLER, Donghuamen.OWNER, null),
                        CaseEvent.Assigned.Cause.HANDED_OVER));

        reaches(caseId, "VOICE", "SKIPPED", "ENDED");
    }

    @ParameterizedTest
    @CsvSource({
        "HANGS_UP, UNREACHABLE",
        "CUTS_OFF, UNREACHABLE",
        "SILENT, TIMED_OUT",
        "DRIPS, TIMED_OUT",
        "BROKEN, SERVER_ERROR",
        "NONSENSE, MALFORMED_ANSWER",
        "FORBIDS, MISCONFIGURED"
    })
    void what_a_gateway_fails_at_is_tried_again_under_the_same_id(Manner manner, String reason) {
        gateway.becomes(manner);
        UUID caseId = colleague.isTold(somebody(), Risk.ORANGE);
        reaches(caseId, "SMS", "QUEUED", reason);
        gateway.becomes(Manner.ACCEPTS);
        clock.pass(Duration.ofSeconds(7));

        reaches(caseId, "SMS", "DELIVERED", null);
        assertThat(delivery(caseId, "SMS")).containsEntry("tries", 2);
        assertThat(gateway.callsTo(number))
                .extracting(call -> call.headers().get("idempotency-key"))
                .hasSize(2)
                .containsOnly(gateway.callsTo(number).getFirst().json().path("id").asText());
    }

    @Test
    void a_gateway_that_asks_for_patience_gets_it_and_mail_goes_instead() {
        gateway.becomes(Manner.BUSY);
        UUID caseId = colleague.isTold(somebody(), Risk.ORANGE);

        reaches(caseId, "EMAIL", "DELIVERED", null);
        assertThat(delivery(caseId, "SMS"))
                .containsEntry("state", "SKIPPED")
                .containsEntry("reason", "REACHED");
        assertThat(gateway.callsTo(number)).hasSize(1);
    }

    @Test
    void where_the_gateway_is_down_mail_goes_instead() {
        gateway.close();
        UUID caseId = colleague.isTold(somebody(), Risk.ORANGE);
        reaches(caseId, "SMS", "QUEUED", "UNREACHABLE");
        clock.pass(Duration.ofSeconds(7)); // the next try fails too, the one after is far

        reaches(caseId, "EMAIL", "DELIVERED", null);
    }

    @Test
    void a_number_that_the_gateway_refuses_is_not_tried_again_and_mail_goes_at_once() {
        gateway.becomes(Manner.REFUSES);
        UUID caseId = colleague.isTold(somebody(), Risk.ORANGE);

        reaches(caseId, "EMAIL", "DELIVERED", null);
        assertThat(delivery(caseId, "SMS"))
                .containsEntry("state", "FAILED")
                .containsEntry("reason", "REFUSED")
                .containsEntry("tries", 1);
    }

    @Test
    void who_has_no_number_gets_mail_at_once() {
        UUID caseId =
                colleague.isTold(
                        colleague.reachedBy(login, "{\"email\":\"" + mailbox + "\"}"), Risk.ORANGE);

        reaches(caseId, "EMAIL", "DELIVERED", null);
        assertThat(delivery(caseId, "SMS")).containsEntry("reason", "NO_ADDRESS");
    }

    @Test
    void mail_waits_for_its_server() throws MessagingException {
        mail.stop();
        UUID caseId =
                colleague.isTold(
                        colleague.reachedBy(login, "{\"email\":\"" + mailbox + "\"}"), Risk.ORANGE);
        reaches(caseId, "EMAIL", "QUEUED", "UNREACHABLE");
        mail.start();
        clock.pass(Duration.ofSeconds(7));

        reaches(caseId, "EMAIL", "DELIVERED", null);
        String id = letters().getFirst().getHeader("Message-ID")[0];
        assertThat(id).matches("<[0-9a-f-]{36}@twogrids>");
    }

    @Test
    void what_somebody_was_sending_as_it_died_goes_out_once_more() {
        gateway.becomes(Manner.SILENT);
        UUID caseId = colleague.isTold(somebody(), Risk.ORANGE);
        reaches(caseId, "SMS", "QUEUED", "TIMED_OUT");
        gateway.becomes(Manner.ACCEPTS);
        int before = gateway.callsTo(number).size();
        leaveAsADeadProcessWould(caseId);
        assertThat(delivery(caseId, "SMS")).containsEntry("state", "SENDING");

        clock.pass(Duration.ofMinutes(1));
        reaches(caseId, "SMS", "DELIVERED", null);
        assertThat(gateway.callsTo(number)).hasSize(before + 1);
    }

    @Test
    void what_has_waited_for_a_day_wakes_nobody_any_more() {
        gateway.becomes(Manner.BROKEN);
        UUID caseId = colleague.isTold(somebody(), Risk.RED);
        reaches(caseId, "SMS", "QUEUED", "SERVER_ERROR");
        gateway.becomes(Manner.ACCEPTS);
        clock.pass(Duration.ofHours(25));

        reaches(caseId, "SMS", "FAILED", "STALE");
        assertThat(gateway.callsTo(number)).hasSize(1);
    }

    @Test
    void a_channel_on_which_much_fails_rests_and_the_service_says_so() {
        gateway.becomes(Manner.BROKEN);
        UUID me = somebody();
        List<UUID> cases =
                Stream.generate(() -> colleague.isTold(me, Risk.ORANGE)).limit(12).toList();
        cases.forEach(id -> await(login, id));
        cases.forEach(id -> eventually(() -> delivery(id, "SMS").get("reason") != null));
        assertThat(lanes.degraded().orElse("")).startsWith("channels: no way through by SMS");
        clock.pass(Duration.ofSeconds(7));
        eventually(
                () ->
                        cases.stream()
                                .anyMatch(
                                        id -> "RESTING".equals(delivery(id, "SMS").get("reason"))));
        cases.forEach(this::isTakenOverByMail);

        gateway.becomes(Manner.ACCEPTS);
        eventually(
                () -> {
                    colleague.isTold(me, Risk.ORANGE);
                    clock.pass(Duration.ofSeconds(20));
                    return lanes.degraded().isEmpty();
                });
    }

    @Test
    void a_reminder_of_a_red_case_wakes_nobody_and_rings_no_telephone() {
        UUID me = somebody();
        clock.set(Donghuamen.at("2027-01-05T23:00"));
        UUID caseId = comesDue(me, Due.Stage.WARN);

        assertThat(await(login, caseId))
                .containsEntry("kind", "REMINDER")
                .containsEntry("risk", "RED")
                .containsEntry("state", "OPEN");
        assertThat(delivery(caseId, "SMS"))
                .containsEntry("state", "QUEUED")
                .containsEntry("dueAt", "2027-01-06T08:00:00+08:00");
        assertThat(delivery(caseId, "VOICE")).isEmpty();
        assertThat(gateway.callsTo(number)).isEmpty();

        clock.set(Donghuamen.at("2027-01-06T08:00"));
        reaches(caseId, "SMS", "DELIVERED", null);
        reaches(caseId, "EMAIL", "SKIPPED", "REACHED");
    }

    @Test
    void a_deadline_of_a_red_case_that_is_missed_for_long_wakes_whoever_keeps_it() {
        UUID me = somebody();
        clock.set(Donghuamen.at("2027-01-05T23:00"));
        UUID caseId = comesDue(me, Due.Stage.ESCALATE);

        reaches(caseId, "SMS", "DELIVERED", null);
        clock.pass(Duration.ofMinutes(2));
        reaches(caseId, "VOICE", "DELIVERED", null);
    }

    @Test
    void of_a_restricted_case_nothing_leaves_the_house_but_a_hint_to_look() {
        UUID me = somebody();
        UUID caseId = colleague.isTold(Donghuamen.header(1, Risk.RED, true, me, me, null));
        reaches(caseId, "SMS", "DELIVERED", null);
        clock.pass(Duration.ofMinutes(2));
        reaches(caseId, "EMAIL", "DELIVERED", null);

        assertThat(gateway.callsTo(number).getFirst().json().path("text").asText())
                .isEqualTo("【警网】您有一条新提醒,请登录控制台查看。");
        assertThat(GreenMailUtil.getBody(letters().getFirst())).doesNotContain("DHM-2027");
    }

    @Test
    void the_answer_1_takes_note() {
        UUID caseId = colleague.isTold(somebody(), Risk.RED);
        reaches(caseId, "SMS", "DELIVERED", null);

        reply("{\"from\":\"+86 " + number + "\",\"text\":\" 2 \"}")
                .then()
                .statusCode(200)
                .body("acknowledged", equalTo(null));
        assertThat(only(login, caseId)).containsEntry("state", "OPEN");
        reply("{\"from\":\"+86 " + number + "\",\"text\":\"1 \"}")
                .then()
                .statusCode(200)
                .body("acknowledged", equalTo(only(login, caseId).get("id")));
        assertThat(only(login, caseId)).containsEntry("state", "ACKNOWLEDGED");
    }

    @Test
    void a_key_pressed_in_a_call_takes_note_of_that_alert_and_no_other() {
        UUID me = somebody();
        UUID first = colleague.isTold(me, Risk.RED);
        reaches(first, "SMS", "DELIVERED", null);
        UUID second = colleague.isTold(me, Risk.RED);
        reaches(second, "SMS", "DELIVERED", null);
        String message = gateway.callsTo(number).getFirst().json().path("id").asText();

        reply("{\"message\":\"" + message + "\",\"text\":\"1\"}").then().statusCode(200);
        assertThat(only(login, first)).containsEntry("state", "ACKNOWLEDGED");
        assertThat(only(login, second)).containsEntry("state", "OPEN");
    }

    @Test
    void nobody_but_the_gateway_can_answer() {
        String body = "{\"from\":\"" + number + "\",\"text\":\"1\"}";
        long now = clock.instant().getEpochSecond();

        given().contentType("application/json")
                .header("Accept-Language", "en")
                .body(body)
                .post("/api/alerts/gateway/replies")
                .then()
                .statusCode(401)
                .body("title", equalTo("Bad signature"));
        signed(body, now - 301).then().statusCode(401);
        signed("{\"from\":1", now).then().statusCode(400).body("title", equalTo("回复无法识别"));
        signed("null", now).then().statusCode(400);
    }

    @Test
    void nobody_sees_the_deliveries_of_another() {
        UUID caseId = colleague.isTold(somebody(), Risk.ORANGE);
        Object alert = requireNonNull(await(login, caseId).get("id"));

        given().auth()
                .oauth2(token("officer"))
                .get("/api/alerts/{id}/deliveries", alert)
                .then()
                .statusCode(404)
                .body("code", equalTo("alert-not-found"))
                .body("title", not(equalTo("alert-not-found")));
    }

    /// What came for this test's own recipient.
    private List<MimeMessage> letters() {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(letter -> mailbox.equals(GreenMailUtil.getAddressList(recipients(letter))))
                .toList();
    }

    private static Address[] recipients(MimeMessage letter) {
        try {
            return letter.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The deadline of a red case that nobody but them answers for.
    private UUID comesDue(UUID member, Due.Stage stage) {
        UUID caseId = Ids.next();
        announcer.say(
                new Due(
                        caseId,
                        Donghuamen.header(1, Risk.RED, false, member, member, null),
                        Due.Kind.SETTLE,
                        stage,
                        Donghuamen.at("2027-01-08T10:00")));
        await(login, caseId);
        return caseId;
    }

    private UUID somebody() {
        return colleague.reachedBy(
                login, "{\"phone\":\"" + number + "\",\"email\":\"" + mailbox + "\"}");
    }

    /// How long the failing channel is tried before, chance has a part in: time goes on meanwhile.
    private void isTakenOverByMail(UUID caseId) {
        eventually(
                () -> {
                    boolean delivered = "DELIVERED".equals(delivery(caseId, "EMAIL").get("state"));
                    if (!delivered) {
                        clock.pass(Duration.ofSeconds(1));
                    }
                    return delivered;
                });
    }

    /// A channel may still rest from what another test did to it, or its line be cut; the clock
    /// here goes on only when it is told to.
    private void reaches(UUID caseId, String channel, String state, @Nullable String reason) {
        await(login, caseId);
        eventually(
                () -> {
                    var now = delivery(caseId, channel);
                    if ("RESTING".equals(now.get("reason"))
                            || reason == null && now.get("reason") != null) {
                        clock.pass(Duration.ofMillis(500));
                    }
                    return state.equals(now.get("state"))
                            && (reason == null || reason.equals(now.get("reason")));
                });
    }

    /// Empty where the alert does not go out on the channel.
    private Map<String, Object> delivery(UUID caseId, String channel) {
        List<Map<String, Object>> items =
                given().auth()
                        .oauth2(token(login))
                        .get(
                                "/api/alerts/{id}/deliveries",
                                requireNonNull(only(login, caseId).get("id")))
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items");
        return items.stream()
                .filter(item -> channel.equals(item.get("channel")))
                .findFirst()
                .orElse(Map.of());
    }

    private void leaveAsADeadProcessWould(UUID caseId) {
        UUID alert = UUID.fromString((String) only(login, caseId).get("id"));
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                deliveries.lockOf(alert).stream()
                                        .filter(delivery -> delivery.channel().name().equals("SMS"))
                                        .forEach(
                                                delivery ->
                                                        delivery.claim(
                                                                null,
                                                                delivery.id(),
                                                                clock.instant().plusSeconds(30))));
    }

    private Response reply(String body) {
        return signed(body, clock.instant().getEpochSecond());
    }

    private Response signed(String body, long timestamp) {
        return given().contentType("application/json")
                .header(Signature.TIMESTAMP, Long.toString(timestamp))
                .header(
                        Signature.HEADER,
                        Signature.of(WithChannels.SECRET, timestamp, body.getBytes(UTF_8)))
                .body(body)
                .post("/api/alerts/gateway/replies");
    }
}
