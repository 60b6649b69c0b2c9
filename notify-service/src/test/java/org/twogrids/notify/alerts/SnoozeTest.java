package org.twogrids.notify.alerts;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.twogrids.notify.Donghuamen.header;
import static org.twogrids.notify.Inboxes.acknowledge;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.eventually;
import static org.twogrids.notify.Inboxes.of;
import static org.twogrids.notify.Inboxes.only;
import static org.twogrids.notify.Inboxes.token;
import static org.twogrids.notify.Inboxes.trySnooze;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseEvent.Assessed.Change;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.TestClock;

@QuarkusTest
class SnoozeTest {

    private static final String REASON = "在 14 号楼入户,电话 13900001111";

    private final Announcer announcer;
    private final SnoozeDesk desk;
    private final DataSource database;
    private final TestClock clock;
    private final UUID caseId = Ids.next();

    SnoozeTest(Announcer announcer, SnoozeDesk desk, DataSource database, TestClock clock) {
        this.desk = desk;
        this.announcer = announcer;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void on_a_tuesday_morning() {
        clock.set(Donghuamen.at("2027-01-05T10:00"));
        announcer.introduceEverybody();
    }

    @Test
    void the_recipient_puts_an_alert_off_and_it_comes_back() {
        Map<String, Object> alert = told(Risk.ORANGE);
        putOff(alert, "2027-01-05T10:30:00+08:00")
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("snoozedUntil", equalTo("2027-01-05T10:30:00+08:00"))
                .body("acknowledgeBy", equalTo("2027-01-05T12:00:00+08:00"));
        int put = sequence();

        clock.set(Donghuamen.at("2027-01-05T10:30"));
        eventually(() -> only("officer", caseId).get("snoozedUntil") == null);
        assertThat(only("officer", caseId)).containsEntry("state", "OPEN");
        assertThat(sequence()).isGreaterThan(put);
        history(alert)
                .body("items", hasSize(1))
                .body("items[0].at", equalTo("2027-01-05T10:00:00+08:00"))
                .body("items[0].until", equalTo("2027-01-05T10:30:00+08:00"))
                .body("items[0].reason", equalTo(REASON));
    }

    @Test
    void until_the_same_time_again_is_as_good_as_once_and_another_time_takes_its_place() {
        Map<String, Object> alert = told(Risk.ORANGE);
        putOff(alert, "2027-01-05T10:30:00+08:00").statusCode(200);
        int put = sequence();
        putOff(alert, "2027-01-05T10:30:00+08:00").statusCode(200);
        assertThat(sequence()).isEqualTo(put);

        putOff(alert, "2027-01-05T10:20:00+08:00").statusCode(200);
        assertThat(only("officer", caseId))
                .containsEntry("snoozedUntil", "2027-01-05T10:20:00+08:00");
        history(alert)
                .body(
                        "items.until",
                        contains("2027-01-05T10:20:00+08:00", "2027-01-05T10:30:00+08:00"));
    }

    @Test
    void red_cannot_wait() {
        Map<String, Object> alert = told(Risk.RED);

        putOff(alert, "2027-01-05T10:05:00+08:00")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("red-cannot-wait"))
                .body("title", equalTo("Red cannot wait"));
        assertThat(only("officer", caseId)).containsEntry("snoozedUntil", null);
    }

    @Test
    void nobody_waits_longer_for_whoever_comes_next() {
        Map<String, Object> alert = told(Risk.ORANGE);
        clock.set(Donghuamen.at("2027-01-05T11:00"));
        putOff(alert, "2027-01-05T12:01:00+08:00")
                .statusCode(400)
                .body("violations[0].field", equalTo("until"))
                .body("violations[0].message", containsString("60 minutes"));
        putOff(alert, "2027-01-05T11:00:00+08:00").statusCode(400);
        putOff(alert, "2027-01-05T12:00:00+08:00").statusCode(200);

        clock.set(Donghuamen.at("2027-01-05T12:00"));
        await("backup", caseId);
        eventually(() -> only("officer", caseId).get("snoozedUntil") == null);
        putOff(alert, "2027-01-05T12:30:00+08:00")
                .statusCode(409)
                .body("code", equalTo("time-is-up"));
    }

    @Test
    void for_two_hours_at_most_where_there_is_more_time() {
        Map<String, Object> alert = told(Risk.YELLOW);

        putOff(alert, "2027-01-05T12:01:00+08:00")
                .statusCode(400)
                .body("violations[0].message", containsString("120 minutes"));
        putOff(alert, "2027-01-05T12:00:00+08:00").statusCode(200);
    }

    @Test
    void who_has_taken_note_has_nothing_to_put_off_and_taking_note_ends_it() {
        Map<String, Object> alert = told(Risk.ORANGE);
        putOff(alert, "2027-01-05T10:30:00+08:00").statusCode(200);
        acknowledge("officer", alert);
        assertThat(only("officer", caseId))
                .containsEntry("state", "ACKNOWLEDGED")
                .containsEntry("snoozedUntil", null);

        putOff(alert, "2027-01-05T10:40:00+08:00")
                .statusCode(409)
                .body("code", equalTo("alert-not-open"));
        clock.set(Donghuamen.at("2027-01-05T10:30"));
        eventually(() -> !of("officer", caseId).isEmpty());
        assertThat(only("officer", caseId)).containsEntry("state", "ACKNOWLEDGED");
    }

    @Test
    void nobody_puts_off_what_is_anothers_and_nobody_reads_why() {
        Map<String, Object> alert = told(Risk.ORANGE);

        trySnooze("owner", alert, "2027-01-05T10:30:00+08:00", REASON)
                .statusCode(404)
                .body("code", equalTo("alert-not-found"));
        given().auth()
                .oauth2(token("owner"))
                .get("/api/alerts/{id}/snooze", alert.get("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void a_reason_is_needed_and_kept_sealed() throws SQLException {
        Map<String, Object> alert = told(Risk.ORANGE);
        trySnooze("officer", alert, "2027-01-05T10:30:00+08:00", " ")
                .statusCode(400)
                .body("violations[0].field", containsString("reason"));
        putOff(alert, "2027-01-05T10:30:00+08:00").statusCode(200);

        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement(
                                "select reason from alert_snooze where alert = ?")) {
            select.setObject(1, UUID.fromString(String.valueOf(alert.get("id"))));
            try (var row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(new String(row.getBytes(1), UTF_8)).doesNotContain("14", "1390000");
            }
        }
    }

    @Test
    void half_a_year_later_it_is_forgotten_that_it_was_put_off_and_the_alert_stays() {
        Map<String, Object> alert = told(Risk.ORANGE);
        putOff(alert, "2027-01-05T10:30:00+08:00").statusCode(200);
        acknowledge("officer", alert);

        clock.set(Donghuamen.at("2027-07-04T10:00"));
        desk.forget();
        history(alert).body("items", hasSize(1));

        clock.set(Donghuamen.at("2027-07-04T10:01"));
        desk.forget();
        history(alert).body("items", hasSize(0));
        assertThat(only("officer", caseId)).containsEntry("state", "ACKNOWLEDGED");
    }

    @Test
    void what_becomes_more_urgent_is_told_at_once() {
        putOff(told(Risk.YELLOW), "2027-01-05T11:00:00+08:00").statusCode(200);
        var raised = header(2, Risk.ORANGE, Donghuamen.HANDLER);
        announcer.say(new CaseEvent.Assessed(caseId, raised, Change.RAISED));
        eventually(() -> of("officer", caseId).size() == 2);

        assertThat(of("officer", caseId).getFirst())
                .containsEntry("state", "OPEN")
                .containsEntry("risk", "ORANGE")
                .containsEntry("snoozedUntil", null);
        assertThat(of("officer", caseId).getLast())
                .containsEntry("state", "ENDED")
                .containsEntry("snoozedUntil", null);
    }

    @Test
    void colleagues_who_answer_for_the_area_see_until_when() {
        Map<String, Object> alert = told(Risk.ORANGE);
        putOff(alert, "2027-01-05T10:30:00+08:00").statusCode(200);

        given().auth()
                .oauth2(token("head"))
                .get("/api/alerts/team")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.id == '" + alert.get("id") + "' }.snoozedUntil",
                        equalTo("2027-01-05T10:30:00+08:00"));
    }

    @Test
    void it_comes_back_once() {
        Map<String, Object> alert = told(Risk.ORANGE);
        putOff(alert, "2027-01-05T10:30:00+08:00").statusCode(200);
        clock.pass(Duration.ofMinutes(30));
        eventually(() -> only("officer", caseId).get("snoozedUntil") == null);
        int back = sequence();

        UUID sign = Ids.next(); // later rounds have been through
        announcer.say(new CaseEvent.Opened(sign, header(Risk.ORANGE), clock.instant()));
        Map<String, Object> other = await("officer", sign);
        trySnooze("officer", other, clock.instant().plusSeconds(60).toString(), REASON)
                .statusCode(200);
        clock.pass(Duration.ofMinutes(1));
        eventually(() -> only("officer", sign).get("snoozedUntil") == null);
        assertThat(sequence()).isEqualTo(back);
    }

    private Map<String, Object> told(Risk risk) {
        announcer.say(new CaseEvent.Opened(caseId, header(risk), clock.instant()));
        return await("officer", caseId);
    }

    private static ValidatableResponse putOff(Map<String, Object> alert, String until) {
        return trySnooze("officer", alert, until, REASON);
    }

    private static ValidatableResponse history(Map<String, Object> alert) {
        return given().auth()
                .oauth2(token("officer"))
                .get("/api/alerts/{id}/snooze", alert.get("id"))
                .then()
                .statusCode(200);
    }

    private int sequence() {
        return (int) only("officer", caseId).get("sequence");
    }
}
