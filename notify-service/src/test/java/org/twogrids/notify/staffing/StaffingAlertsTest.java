package org.twogrids.notify.staffing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.twogrids.notify.Donghuamen.OFFICER;
import static org.twogrids.notify.Donghuamen.POLICE_GRID;
import static org.twogrids.notify.Donghuamen.STATION;
import static org.twogrids.notify.Inboxes.eventually;
import static org.twogrids.notify.Inboxes.token;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.events.StaffingEvent;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.TestClock;

@QuarkusTest
class StaffingAlertsTest {

    private static final List<String> PATH = List.of(POLICE_GRID, STATION, "110101001", "110101");
    private static final Instant SINCE = Donghuamen.at("2027-02-01T00:00");
    private static final Instant MORNING = Donghuamen.at("2027-02-01T08:00");

    private final Announcer announcer;
    private final TestClock clock;
    private final UUID gap = Ids.next();

    StaffingAlertsTest(Announcer announcer, TestClock clock) {
        this.announcer = announcer;
        this.clock = clock;
    }

    @BeforeEach
    void everybody_is_known() {
        announcer.introduceEverybody();
    }

    @Test
    void the_station_head_is_told_of_a_police_grid_without_an_officer_in_both_languages() {
        vacant(MORNING);
        assertThat(await("head"))
                .containsEntry("kind", "VACANT")
                .containsEntry("state", "OPEN")
                .containsEntry("area", Map.of("code", POLICE_GRID, "name", "东厂警格"))
                .containsEntry("role", "COMMUNITY_OFFICER")
                .containsEntry("since", "2027-02-01T00:00:00+08:00")
                .containsEntry("holder", Map.of("id", OFFICER.toString(), "name", "officer"))
                .containsEntry("text", "东厂警格自 2027-02-01 起没有社区民警,请尽快安排。");
        assertThat(find("coordinator")).isEmpty();
        given().auth()
                .oauth2(token("head"))
                .header("Accept-Language", "en")
                .get("/api/alerts/staffing")
                .then()
                .body(
                        "items.find { it.gap == '%s' }.text".formatted(gap),
                        equalTo(
                                "东厂警格 has had no community officer since 2027-02-01. Please"
                                        + " see that somebody is posted."));
    }

    @Test
    void a_shift_of_the_duty_room_that_nobody_serves_is_told_to_the_station_head_until_served() {
        List<String> path = List.of(STATION, "110101001", "110101");
        say(
                MORNING,
                new StaffingEvent.Unmanned(
                        gap,
                        STATION,
                        Role.COMMAND_ROOM_DUTY,
                        path,
                        Donghuamen.at("2027-02-02T08:00"),
                        Donghuamen.at("2027-02-02T20:00"),
                        MORNING));
        assertThat(await("head")).containsEntry("kind", "UNMANNED").containsEntry("state", "OPEN");
        assertThat(find("head").getFirst().get("text"))
                .asString()
                .contains("综合指挥室值班自 2027-02-02 08:00 起的班次无人值守");
        Instant served = MORNING.plusSeconds(60);
        say(served, new StaffingEvent.Covered(gap, STATION, Role.COMMAND_ROOM_DUTY, path, served));
        eventually(() -> "ENDED".equals(find("head").getFirst().get("state")));
    }

    @Test
    void it_is_raised_at_most_once_a_day_and_not_within_a_week_of_being_seen_to() {
        vacant(MORNING);
        String first = raised(await("head"));
        vacant(MORNING.plus(Duration.ofHours(3)));
        vacant(MORNING.plus(Duration.ofDays(1)));
        eventually(() -> !raised(find("head").getFirst()).equals(first));
        assertThat(raised(find("head").getFirst())).isEqualTo("2027-02-02T08:00:00+08:00");

        given().auth()
                .oauth2(token("head"))
                .post(
                        "/api/alerts/staffing/{id}/acknowledgement",
                        find("head").getFirst().get("id"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"));
        vacant(MORNING.plus(Duration.ofDays(3)));
        vacant(MORNING.plus(Duration.ofDays(8)));
        eventually(() -> "OPEN".equals(find("head").getFirst().get("state")));
        assertThat(raised(find("head").getFirst())).isEqualTo("2027-02-09T08:00:00+08:00");
        assertThat(find("head")).hasSize(1);
    }

    @Test
    void an_end_that_comes_near_becomes_a_vacancy_and_ends_when_somebody_answers() {
        say(
                MORNING,
                new StaffingEvent.Expiring(
                        gap,
                        POLICE_GRID,
                        Role.COMMUNITY_OFFICER,
                        PATH,
                        OFFICER,
                        MORNING.plus(Duration.ofHours(2)),
                        MORNING));
        assertThat(await("head")).containsEntry("kind", "EXPIRING");
        vacant(MORNING.plus(Duration.ofHours(2)));
        eventually(() -> "VACANT".equals(find("head").getFirst().get("kind")));
        Instant covered = MORNING.plus(Duration.ofHours(4));
        say(
                covered,
                new StaffingEvent.Covered(gap, POLICE_GRID, Role.COMMUNITY_OFFICER, PATH, covered));
        eventually(() -> "ENDED".equals(find("head").getFirst().get("state")));
    }

    @Test
    void nobody_sees_or_takes_note_of_anothers() {
        vacant(MORNING);
        Object id = await("head").get("id");
        given().auth()
                .oauth2(token("coordinator"))
                .post("/api/alerts/staffing/{id}/acknowledgement", id)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(token("head"))
                .post("/api/alerts/staffing/junk/acknowledgement")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(token("head"))
                .get("/api/alerts/staffing?state=SUNG")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("state"));
        given().get("/api/alerts/staffing").then().statusCode(401);
    }

    private void vacant(Instant at) {
        say(
                at,
                new StaffingEvent.Vacant(
                        gap, POLICE_GRID, Role.COMMUNITY_OFFICER, PATH, SINCE, OFFICER, at));
    }

    /// Says it and waits until it was taken in at that hour: what is said next on the same topic is
    /// taken in no earlier.
    private void say(Instant at, StaffingEvent event) {
        clock.set(at);
        announcer.say(event);
        UUID sign = Ids.next();
        announcer.say(
                new StaffingEvent.Vacant(
                        sign,
                        "110101001005",
                        Role.COMMUNITY_SECRETARY,
                        List.of("110101001005", "110101001", "110101"),
                        SINCE,
                        null,
                        at));
        eventually(() -> !of("coordinator", sign).isEmpty());
    }

    private Map<String, Object> await(String login) {
        eventually(() -> !find(login).isEmpty());
        return find(login).getFirst();
    }

    private List<Map<String, Object>> find(String login) {
        return of(login, gap);
    }

    private static List<Map<String, Object>> of(String login, UUID gap) {
        List<Map<String, Object>> items =
                given().auth()
                        .oauth2(token(login))
                        .get("/api/alerts/staffing")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items");
        return items.stream().filter(item -> gap.toString().equals(item.get("gap"))).toList();
    }

    private static String raised(Map<String, Object> alert) {
        return String.valueOf(alert.get("raisedAt"));
    }
}
