package org.twogrids.notify.overview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Donghuamen.header;
import static org.twogrids.notify.Donghuamen.restricted;
import static org.twogrids.notify.Inboxes.acknowledge;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.token;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.TestClock;

@QuarkusTest
class TeamAlertsTest {

    private final Announcer announcer;
    private final TestClock clock;

    TeamAlertsTest(Announcer announcer, TestClock clock) {
        this.announcer = announcer;
        this.clock = clock;
    }

    @BeforeEach
    void everybody_is_known() {
        clock.set(Donghuamen.at("2027-01-05T10:00"));
        announcer.introduceEverybody();
    }

    @Test
    void a_stations_head_sees_who_was_told_and_who_has_taken_note() {
        UUID caseId = opened(header(Risk.ORANGE));
        await("handler", caseId);
        acknowledge("officer", await("officer", caseId));

        assertThat(names(team("head", "?state=OPEN"), caseId))
                .containsExactlyInAnyOrder("handler", "owner");
        assertThat(names(team("coordinator", "?state=ACKNOWLEDGED"), caseId))
                .containsExactly("officer");
    }

    @Test
    void who_answers_for_no_area_sees_nothing() {
        opened(header(Risk.ORANGE));

        assertThat(team("owner", "").getList("items")).isEmpty();
        assertThat(counts("owner").getList("items")).isEmpty();
    }

    @Test
    void of_a_restricted_case_nothing_is_seen() {
        UUID caseId = opened(restricted(Risk.ORANGE));
        await("officer", caseId);

        assertThat(names(team("head", ""), caseId)).isEmpty();
    }

    @Test
    void what_is_open_and_what_is_late_is_counted() {
        int open = orange("open");
        int late = orange("late");
        UUID caseId = opened(header(Risk.ORANGE));
        await("officer", caseId);
        await("handler", caseId);
        await("owner", caseId);
        assertThat(orange("open")).isEqualTo(open + 3);

        clock.pass(Duration.ofHours(3));
        assertThat(orange("late")).isGreaterThanOrEqualTo(late + 3);
    }

    @Test
    void pages_follow_one_another_without_a_gap() {
        for (int i = 0; i < 20; i++) {
            UUID caseId = opened(header(Risk.YELLOW));
            await("owner", caseId);
        }
        JsonPath first = team("head", "");
        List<String> ids = first.getList("items.id");
        assertThat(ids).hasSize(50).isSortedAccordingTo((a, b) -> b.compareTo(a));

        List<String> next = team("head", "?cursor=" + first.getString("next")).getList("items.id");
        assertThat(next).isNotEmpty().doesNotContainAnyElementsOf(ids);
        given().auth()
                .oauth2(token("head"))
                .get("/api/alerts/team?cursor=x")
                .then()
                .statusCode(400);
    }

    private UUID opened(CaseHeader header) {
        UUID caseId = Ids.next();
        announcer.say(new CaseEvent.Opened(caseId, header, clock.instant()));
        await("owner", caseId);
        return caseId;
    }

    private static JsonPath team(String login, String query) {
        return get(login, "/api/alerts/team" + query);
    }

    private static JsonPath counts(String login) {
        return get(login, "/api/alerts/team/counts");
    }

    private static int orange(String what) {
        Integer number = counts("head").get("items.find { it.risk == 'ORANGE' }?." + what);
        return number == null ? 0 : number;
    }

    private static JsonPath get(String login, String path) {
        return given().auth()
                .oauth2(token(login))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> names(JsonPath list, UUID caseId) {
        List<Map<String, Map<String, String>>> items = list.getList("items");
        return items.stream()
                .filter(item -> caseId.toString().equals(item.get("case").get("id")))
                .map(item -> item.get("recipient").get("name"))
                .toList();
    }
}
