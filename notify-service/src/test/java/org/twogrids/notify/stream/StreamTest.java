package org.twogrids.notify.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Donghuamen.HANDLER;
import static org.twogrids.notify.Donghuamen.OTHER_HANDLER;
import static org.twogrids.notify.Donghuamen.header;
import static org.twogrids.notify.Inboxes.acknowledge;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.eventually;
import static org.twogrids.notify.Inboxes.snooze;
import static org.twogrids.notify.Inboxes.token;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseEvent.Assigned.Cause;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.testing.TestTokens;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.TestClock;

@QuarkusTest
class StreamTest {

    private final Announcer announcer;
    private final TestClock clock;
    private final MeterRegistry metrics;
    private final Config config;
    private final UUID caseId = Ids.next();

    StreamTest(Announcer announcer, TestClock clock, MeterRegistry metrics, Config config) {
        this.announcer = announcer;
        this.clock = clock;
        this.metrics = metrics;
        this.config = config;
    }

    @BeforeEach
    void on_a_tuesday_morning() {
        clock.set(Donghuamen.at("2027-01-05T10:00"));
        announcer.introduceEverybody();
    }

    @Test
    void an_alert_is_pushed_within_a_second() {
        try (var officer = listen("officer");
                var again = listen("officer");
                var handler = listen("handler");
                var coordinator = listen("coordinator")) {
            open(caseId);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(1))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> officer.dataAbout(caseId).size() == 1);
            eventually(() -> again.dataAbout(caseId).size() == 1);
            eventually(() -> handler.dataAbout(caseId).size() == 1);
            assertThat(officer.dataAbout(caseId).getFirst()).contains("\"kind\":\"OFFICER\"");
            assertThat(officer.lines()).contains("event:alert");
            assertThat(coordinator.dataAbout(caseId)).isEmpty();
        }
    }

    @Test
    void a_change_of_state_is_pushed_again() {
        try (var officer = listen("officer");
                var handler = listen("handler")) {
            open(caseId);
            acknowledge("officer", await("officer", caseId));
            eventually(
                    () ->
                            officer.dataAbout(caseId)
                                    .getLast()
                                    .contains("\"state\":\"ACKNOWLEDGED\""));

            announcer.say(
                    new CaseEvent.Assigned(
                            caseId, header(2, Risk.ORANGE, OTHER_HANDLER), Cause.HANDED_OVER));
            eventually(() -> handler.dataAbout(caseId).getLast().contains("\"state\":\"ENDED\""));
        }
    }

    @Test
    void what_is_put_off_says_until_when_and_comes_back() {
        try (var officer = listen("officer")) {
            open(caseId);
            var alert = await("officer", caseId);
            var until = clock.instant().plus(Duration.ofMinutes(30));
            snooze("officer", alert, until);
            eventually(() -> officer.dataAbout(caseId).getLast().contains("\"snoozedUntil\":\"2"));
            int said = officer.dataAbout(caseId).size();

            clock.set(until);
            eventually(() -> officer.dataAbout(caseId).size() == said + 1);
            assertThat(officer.dataAbout(caseId).getLast())
                    .contains("\"state\":\"OPEN\"", "\"snoozedUntil\":null");
        }
    }

    @Test
    void who_was_away_resumes_where_they_left() {
        String left;
        try (var officer = listen("officer")) {
            left = officer.lastId();
        }
        open(caseId);
        await("officer", caseId);

        try (var back = listen("officer", "Last-Event-ID", left)) {
            eventually(() -> back.dataAbout(caseId).size() == 1);
            assertThat(back.lines()).doesNotContain("event:reset");
        }
        try (var anew = listen("officer")) {
            assertThat(anew.dataAbout(caseId)).isEmpty();
        }
    }

    @Test
    void after_a_day_away_the_list_must_be_read_anew() {
        String left;
        try (var officer = listen("officer")) {
            left = officer.lastId();
        }
        open(caseId);
        await("officer", caseId);
        clock.pass(Duration.ofHours(25));

        try (var back = listen("officer", "Last-Event-ID", left)) {
            eventually(() -> back.lines().contains("event:reset"));
            assertThat(back.dataAbout(caseId)).isEmpty();
        }
    }

    @Test
    void a_place_that_never_was_is_a_reset_too() {
        for (String place : new String[] {"999999999", "-1", "yesterday"}) {
            try (var back = listen("officer", "Last-Event-ID", place)) {
                eventually(() -> back.lines().contains("event:reset"));
            }
        }
    }

    @Test
    void the_morning_copy_waits_for_the_morning() {
        clock.set(Donghuamen.at("2027-01-06T22:00"));
        try (var officer = listen("officer");
                var duty = listen("night-duty")) {
            open(caseId);
            eventually(() -> duty.dataAbout(caseId).size() == 1);
            await("officer", caseId);
            assertThat(officer.dataAbout(caseId)).isEmpty();

            clock.set(Donghuamen.at("2027-01-07T08:00"));
            eventually(() -> officer.dataAbout(caseId).size() == 1);
        }
    }

    @Test
    void a_quiet_line_is_kept_alive() {
        try (var officer = listen("owner")) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(
                            () ->
                                    officer.lines().stream()
                                            .anyMatch(line -> line.startsWith(":alive")));
        }
    }

    @Test
    void the_stream_ends_with_the_token() {
        clock.set(Clock.systemUTC().instant());
        try (var officer = Connection.open(port(), TestTokens.of("officer", Duration.ofHours(1)))) {
            eventually(officer::isOpen);
            clock.pass(Duration.ofMinutes(61));
            eventually(officer::hasEnded);
        }
    }

    @Test
    void the_stream_ends_when_the_member_leaves() {
        String login = "leaver-" + caseId;
        announcer.say(Donghuamen.member(login, 1, null));
        eventually(() -> knows(login));
        try (var leaver = listen(login)) {
            announcer.say(Donghuamen.member(login, 2, clock.instant()));
            Awaitility.await().atMost(Duration.ofSeconds(4)).until(leaver::hasEnded);
        }
    }

    @Test
    void a_closed_connection_is_forgotten() {
        double before = streams();
        try (var officer = listen("officer")) {
            assertThat(officer.isOpen()).isTrue();
            assertThat(streams()).isEqualTo(before + 1);
        }
        eventually(() -> streams() == before);
    }

    private Connection listen(String login, String... headers) {
        Connection connection = Connection.open(port(), token(login), headers);
        eventually(connection::isOpen);
        return connection;
    }

    private void open(UUID id) {
        announcer.say(new CaseEvent.Opened(id, header(1, Risk.ORANGE, HANDLER), clock.instant()));
    }

    private boolean knows(String login) {
        return given().auth().oauth2(token(login)).get("/api/alerts").statusCode() == 200;
    }

    private double streams() {
        return metrics.get("alerts.streams.open").gauge().value();
    }

    private int port() {
        return config.getValue("quarkus.http.test-port", Integer.class);
    }
}
