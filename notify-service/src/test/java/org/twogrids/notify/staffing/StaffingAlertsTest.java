package org.twogrids.notify.staffing;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
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
import java.util.HashMap;
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
import org.twogrids.notify.Inboxes;
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
        var alert = await("head");
        assertThat(alert)
                .containsEntry("kind", "VACANT")
                .containsEntry("state", "OPEN")
                .containsEntry("risk", "YELLOW")
                .containsEntry("case", null)
                .containsEntry("acknowledgeBy", "2027-02-02T08:00:00+08:00")
                .containsEntry("text", "东厂警格自 2027-02-01 起没有社区民警,请尽快安排,并在 02-02 08:00 前签收。");
        assertThat(post(alert))
                .containsEntry("area", Map.of("code", POLICE_GRID, "name", "东厂警格"))
                .containsEntry("role", "COMMUNITY_OFFICER")
                .containsEntry("since", "2027-02-01T00:00:00+08:00")
                .containsEntry("holder", Map.of("id", OFFICER.toString(), "name", "officer"));
        assertThat(find("coordinator")).isEmpty();
        given().auth()
                .oauth2(token("head"))
                .header("Accept-Language", "en")
                .get("/api/alerts?limit=200")
                .then()
                .body(
                        "items.find { it.post?.gap == '%s' }.text".formatted(gap),
                        equalTo(
                                "东厂警格 has had no community officer since 2027-02-01. Please see"
                                        + " that somebody is posted, and acknowledge by 02-02 08:00."));
    }

    @Test
    void a_shift_of_the_duty_room_that_nobody_serves_is_told_to_the_station_head_until_served() {
        Instant night = Donghuamen.at("2027-02-01T23:00");
        List<String> path = List.of(STATION, "110101001", "110101");
        say(
                night,
                new StaffingEvent.Unmanned(
                        gap,
                        STATION,
                        Role.COMMAND_ROOM_DUTY,
                        path,
                        Donghuamen.at("2027-02-02T08:00"),
                        Donghuamen.at("2027-02-02T20:00"),
                        night));
        assertThat(await("head"))
                .containsEntry("kind", "UNMANNED")
                .containsEntry("risk", "ORANGE")
                .containsEntry("acknowledgeBy", "2027-02-02T01:00:00+08:00");
        assertThat(find("head").getFirst().get("text"))
                .asString()
                .contains("综合指挥室值班员自 2027-02-02 08:00 起的班次无人值守");
        Instant served = night.plusSeconds(60);
        say(served, new StaffingEvent.Covered(gap, STATION, Role.COMMAND_ROOM_DUTY, path, served));
        eventually(() -> "ENDED".equals(find("head").getFirst().get("state")));
    }

    @Test
    void nobody_is_woken_for_an_empty_post() {
        vacant(Donghuamen.at("2027-02-01T00:15"));
        assertThat(await("head")).containsEntry("acknowledgeBy", "2027-02-02T08:00:00+08:00");
        long held = sequence(find("head").getFirst());

        clock.set(MORNING);
        eventually(() -> sequence(find("head").getFirst()) > held); // now it is pushed
    }

    @Test
    void who_takes_no_note_in_time_is_followed_by_the_next_office() {
        vacant(MORNING);
        await("head");
        clock.set(MORNING.plus(Duration.ofHours(24)));

        eventually(() -> !find("coordinator").isEmpty());
        assertThat(find("coordinator").getFirst())
                .containsEntry("kind", "ESCALATION")
                .containsEntry("text", "东厂警格的社区民警岗位无人到岗或即将空缺,前一责任人逾期未签收,请您安排,并在 02-03 08:00 前签收。");
        Inboxes.acknowledge("coordinator", find("coordinator").getFirst());
        clock.pass(Duration.ofDays(2));
        vacant(MORNING.plus(Duration.ofDays(3)));
        assertThat(find("head")).hasSize(1); // somebody sees to it
    }

    @Test
    void who_took_note_is_left_alone_for_a_week() {
        vacant(MORNING);
        Inboxes.acknowledge("head", await("head"));
        vacant(MORNING.plus(Duration.ofDays(3)));
        assertThat(find("head")).hasSize(1);

        vacant(MORNING.plus(Duration.ofDays(8)));
        eventually(() -> find("head").size() == 2);
        assertThat(find("head").getFirst()).containsEntry("state", "OPEN");
        assertThat(find("head").getLast()).containsEntry("state", "ACKNOWLEDGED");
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
        assertThat(await("head")).containsEntry("kind", "EXPIRING").containsEntry("risk", "BLUE");
        vacant(MORNING.plus(Duration.ofHours(2)));
        eventually(() -> "VACANT".equals(find("head").getFirst().get("kind")));
        assertThat(find("head").getLast()).containsEntry("state", "ENDED");

        Instant covered = MORNING.plus(Duration.ofHours(4));
        say(
                covered,
                new StaffingEvent.Covered(gap, POLICE_GRID, Role.COMMUNITY_OFFICER, PATH, covered));
        eventually(() -> "ENDED".equals(find("head").getFirst().get("state")));
        vacant(MORNING.plus(Duration.ofHours(3))); // late
        assertThat(find("head")).extracting(alert -> alert.get("state")).containsOnly("ENDED");
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
                        .get("/api/alerts?limit=200")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items");
        return items.stream().filter(item -> gap.toString().equals(post(item).get("gap"))).toList();
    }

    private static Map<String, Object> post(Map<String, Object> alert) {
        Map<String, Object> post = new HashMap<>();
        if (alert.get("post") instanceof Map<?, ?> found) {
            found.forEach((name, value) -> post.put(String.valueOf(name), value));
        }
        return post;
    }

    private static long sequence(Map<String, Object> alert) {
        return ((Number) requireNonNull(alert.get("sequence"))).longValue();
    }
}
