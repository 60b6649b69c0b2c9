package org.twogrids.notify.preferences;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.eventually;
import static org.twogrids.notify.Inboxes.only;
import static org.twogrids.notify.Inboxes.token;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Colleague;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.Gateway;
import org.twogrids.notify.Gateway.Manner;
import org.twogrids.notify.TestClock;
import org.twogrids.notify.WithChannels;

@QuarkusTest
@TestProfile(WithChannels.class)
class PreferencesTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(30_000_000);

    private final Announcer announcer;
    private final Colleague colleague;
    private final TestClock clock;
    private final String number = "137" + NUMBERS.incrementAndGet();
    private final String login = "picky-" + number;
    private final String contacts =
            "{\"phone\":\"" + number + "\",\"email\":\"" + number + "@twogrids.example\"}";
    private Gateway gateway;
    private GreenMail mail;

    PreferencesTest(Announcer announcer, Colleague colleague, TestClock clock) {
        this.announcer = announcer;
        this.colleague = colleague;
        this.clock = clock;
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
    void who_has_said_nothing_is_told_as_the_installation_has_it() {
        colleague.writtenDown(login, contacts);

        asked().body("channels", contains("SMS", "VOICE", "EMAIL"))
                .body("quiet", nullValue())
                .body("language", equalTo("zh-CN"))
                .body("phone", equalTo("NOT_VERIFIED"))
                .header("ETag", "\"0\"");
    }

    @Test
    void the_own_order_counts_and_red_takes_the_rest_as_well() {
        UUID me = colleague.reachedBy(login, contacts);
        chosen("\"1\"", "{\"channels\":[\"EMAIL\",\"EMAIL\"],\"language\":\"en\"}")
                .statusCode(200)
                .body("channels", contains("EMAIL"))
                .header("ETag", "\"2\"");

        UUID orange = colleague.isTold(me, Risk.ORANGE);
        goesOut(orange, "EMAIL");
        assertThat(delivery(orange, "SMS")).isEmpty();
        UUID red = colleague.isTold(me, Risk.RED);
        goesOut(red, "EMAIL");
        clock.pass(Duration.ofMinutes(2));
        goesOut(red, "SMS");
        assertThat(gateway.callsTo(number))
                .filteredOn(call -> call.path().equals("/sms"))
                .singleElement()
                .extracting(call -> call.json().path("text").asText())
                .asString()
                .startsWith("[Two Grids] You handle case DHM-2027-000001 (red)");
    }

    @Test
    void quiet_hours_hold_back_until_their_end_and_red_ignores_them() {
        UUID me = colleague.reachedBy(login, contacts);
        chosen(
                        "\"1\"",
                        "{\"quiet\":{\"from\":\"02:00\",\"to\":\"04:30\",\"zone\":\"Europe/London\"}}")
                .statusCode(200);

        UUID orange = colleague.isTold(me, Risk.ORANGE);
        await(login, orange);
        assertThat(delivery(orange, "SMS"))
                .containsEntry("state", "QUEUED")
                .containsEntry("dueAt", "2027-01-05T12:30:00+08:00");
        UUID red = colleague.isTold(me, Risk.RED);
        goesOut(red, "SMS");
        assertThat(gateway.callsTo(number)).hasSize(1);

        clock.set(Donghuamen.at("2027-01-05T12:30"));
        goesOut(orange, "SMS");
    }

    @Test
    void who_wants_nothing_outside_of_the_console_gets_red_all_the_same() {
        UUID me = colleague.reachedBy(login, contacts);
        chosen("\"1\"", "{\"channels\":[]}").statusCode(200).body("channels", empty());

        UUID orange = colleague.isTold(me, Risk.ORANGE);
        await(login, orange);
        UUID red = colleague.isTold(me, Risk.RED);
        goesOut(red, "SMS");
        assertThat(deliveries(orange)).isEmpty();
    }

    @Test
    void a_number_is_used_only_after_its_owner_has_answered_for_it() {
        UUID me = colleague.writtenDown(login, contacts);
        UUID before = colleague.isTold(me, Risk.ORANGE);
        goesOut(before, "EMAIL");
        assertThat(delivery(before, "SMS"))
                .containsEntry("state", "FAILED")
                .containsEntry("reason", "NOT_VERIFIED");

        askForCode().statusCode(204);
        verified(code()).statusCode(200).body("phone", equalTo("VERIFIED"));
        UUID after = colleague.isTold(me, Risk.ORANGE);
        goesOut(after, "SMS");
    }

    @Test
    void a_code_is_sent_once_a_minute_and_good_for_five_guesses_and_ten_minutes() {
        colleague.writtenDown(login, contacts);
        verified("000000").statusCode(409).body("code", equalTo("no-code"));
        askForCode().statusCode(204);
        askForCode().statusCode(409).body("code", equalTo("code-too-soon"));
        String code = code();
        String wrong = code.equals("123456") ? "654321" : "123456";
        for (int guess = 0; guess < 5; guess++) {
            verified(wrong).statusCode(409).body("code", equalTo("wrong-code"));
        }
        verified(code).statusCode(409).body("code", equalTo("no-code"));

        clock.pass(Duration.ofMinutes(1));
        askForCode().statusCode(204);
        clock.pass(Duration.ofMinutes(11));
        verified(code()).statusCode(409).body("code", equalTo("no-code"));
        asked().body("phone", equalTo("NOT_VERIFIED"));
    }

    @Test
    void without_a_number_or_a_gateway_that_works_there_is_no_code() {
        colleague.writtenDown(login, "{\"email\":\"" + number + "@twogrids.example\"}");
        asked().body("phone", equalTo("NONE"));
        askForCode().statusCode(409).body("title", equalTo("没有工作电话"));

        colleague.writtenDown("other-" + login, contacts);
        gateway.becomes(Manner.BROKEN);
        given().auth()
                .oauth2(token("other-" + login))
                .post("/api/alerts/preferences/phone/code")
                .then()
                .statusCode(503)
                .body("code", equalTo("code-not-sent"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"quiet\":{\"from\":\"22:00\",\"to\":\"07:00\",\"zone\":\"Mars\"}} | quiet.zone",
                "{\"quiet\":{\"from\":\"22:00\",\"to\":\"22:00\",\"zone\":\"UTC\"}} | quiet.to",
                "{\"language\":\"fr\"} | language"
            })
    void what_makes_no_sense_is_named(String body, String field) {
        colleague.writtenDown(login, contacts);

        chosen("\"0\"", body).statusCode(400).body("violations[0].field", equalTo(field));
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        colleague.writtenDown(login, contacts);

        chosen("\"0\"", "{}").statusCode(200);
        chosen("\"0\"", "{}").statusCode(412);
        given().auth()
                .oauth2(token(login))
                .contentType("application/json")
                .body("{}")
                .put("/api/alerts/preferences")
                .then()
                .statusCode(428);
    }

    private ValidatableResponse asked() {
        return given().auth()
                .oauth2(token(login))
                .get("/api/alerts/preferences")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse chosen(String version, String body) {
        return given().auth()
                .oauth2(token(login))
                .contentType("application/json")
                .header("If-Match", version)
                .body(body)
                .put("/api/alerts/preferences")
                .then();
    }

    private ValidatableResponse askForCode() {
        return given().auth()
                .oauth2(token(login))
                .post("/api/alerts/preferences/phone/code")
                .then();
    }

    private ValidatableResponse verified(String code) {
        return given().auth()
                .oauth2(token(login))
                .contentType("application/json")
                .body("{\"code\":\"" + code + "\"}")
                .post("/api/alerts/preferences/phone/verification")
                .then();
    }

    /// As the latest message says.
    private String code() {
        String text = gateway.callsTo(number).getLast().json().path("text").asText();
        var found = Pattern.compile("\\d{6}").matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    /// A channel may still rest from what another test did to it, or find its line to that test's
    /// mail server cut: what waits for another try needs time to pass.
    private void goesOut(UUID caseId, String channel) {
        await(login, caseId);
        eventually(
                () -> {
                    var now = delivery(caseId, channel);
                    if (now.get("reason") != null) {
                        clock.pass(Duration.ofMillis(500));
                    }
                    return "DELIVERED".equals(now.get("state"));
                });
    }

    private Map<String, Object> delivery(UUID caseId, String channel) {
        return deliveries(caseId).stream()
                .filter(item -> channel.equals(item.get("channel")))
                .findFirst()
                .orElse(Map.of());
    }

    private List<Map<String, Object>> deliveries(UUID caseId) {
        return given().auth()
                .oauth2(token(login))
                .get("/api/alerts/{id}/deliveries", requireNonNull(only(login, caseId).get("id")))
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
