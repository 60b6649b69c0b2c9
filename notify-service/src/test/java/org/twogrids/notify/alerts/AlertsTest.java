package org.twogrids.notify.alerts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.twogrids.notify.Donghuamen.HANDLER;
import static org.twogrids.notify.Donghuamen.OTHER_HANDLER;
import static org.twogrids.notify.Donghuamen.header;
import static org.twogrids.notify.Donghuamen.restricted;
import static org.twogrids.notify.Inboxes.acknowledge;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.eventually;
import static org.twogrids.notify.Inboxes.of;
import static org.twogrids.notify.Inboxes.only;
import static org.twogrids.notify.Inboxes.token;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseEvent.Assessed.Change;
import org.twogrids.kernel.events.CaseEvent.Assigned.Cause;
import org.twogrids.kernel.events.CaseEvent.Due;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Colleague;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.TestClock;

@QuarkusTest
class AlertsTest {

    @Test
    void the_most_urgent_come_page_by_page_and_are_counted() {
        String login = "swamped-" + caseId;
        UUID me = colleague.writtenDown(login, null);
        UUID blue = colleague.isTold(me, Risk.BLUE);
        UUID later = colleague.isTold(me, Risk.ORANGE);
        await(login, later);
        clock.set(Donghuamen.at("2027-01-05T09:00"));
        UUID sooner = colleague.isTold(me, Risk.ORANGE);
        UUID red = colleague.isTold(me, Risk.RED);
        await(login, red);

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = urgent(login, cursor).statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.case.id"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(seen)
                .containsExactly(
                        red.toString(), sooner.toString(), later.toString(), blue.toString());
        given().auth()
                .oauth2(token(login))
                .get("/api/alerts/counts")
                .then()
                .statusCode(200)
                .body("open", equalTo(4))
                .body("byRisk.RED", equalTo(1))
                .body("byRisk.ORANGE", equalTo(2))
                .body("byRisk.YELLOW", equalTo(0))
                .body("byRisk.BLUE", equalTo(1));
    }

    @Test
    void the_order_of_urgency_is_of_open_alerts_only() {
        given().auth()
                .oauth2(token("officer"))
                .get("/api/alerts?order=URGENCY")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("order"));
        urgent("officer", "9_1_junk")
                .statusCode(400)
                .body("violations[0].field", equalTo("cursor"));
    }

    @Test
    void all_of_a_group_are_acknowledged_at_once_or_none_of_them() {
        String login = "tidy-" + caseId;
        UUID me = colleague.writtenDown(login, null);
        String first = idOf(login, colleague.isTold(me, Risk.BLUE));
        String second = idOf(login, colleague.isTold(me, Risk.BLUE));
        open(header(Risk.BLUE));
        String anothers = idOf("officer", caseId);

        acknowledgeAll(login, first, anothers).statusCode(404);
        acknowledgeAll(login).statusCode(400);
        urgent(login, null).body("items", hasSize(2));
        acknowledgeAll(login, first, second, first)
                .statusCode(200)
                .body("items.id", contains(first, second))
                .body("items.state", contains("ACKNOWLEDGED", "ACKNOWLEDGED"));
        urgent(login, null).body("items", hasSize(0));
    }

    private static String idOf(String login, UUID caseId) {
        return String.valueOf(await(login, caseId).get("id"));
    }

    private static ValidatableResponse urgent(String login, @Nullable String cursor) {
        var request = given().auth().oauth2(token(login)).queryParam("limit", 2);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get("/api/alerts?state=OPEN&order=URGENCY").then();
    }

    private static ValidatableResponse acknowledgeAll(String login, String... ids) {
        return given().auth()
                .oauth2(token(login))
                .contentType(ContentType.JSON)
                .body(Map.of("alerts", List.of(ids)))
                .post("/api/alerts/acknowledgements")
                .then();
    }

    private static final Instant DUE = Instant.parse("2027-01-05T10:00:00Z");

    private final Announcer announcer;
    private final Colleague colleague;
    private final TestClock clock;
    private final UUID caseId = Ids.next();

    AlertsTest(Announcer announcer, Colleague colleague, TestClock clock) {
        this.announcer = announcer;
        this.colleague = colleague;
        this.clock = clock;
    }

    @BeforeEach
    void on_a_tuesday_morning() {
        clock.set(Donghuamen.at("2027-01-05T10:00"));
        announcer.introduceEverybody();
    }

    @Test
    void officer_handler_and_owner_find_the_case_in_their_lists() {
        open(header(Risk.ORANGE));
        await("owner", caseId);

        given().auth()
                .oauth2(token("officer"))
                .header("Accept-Language", "zh-CN")
                .get("/api/alerts?state=OPEN&limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("OFFICER"))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].sequence", notNullValue())
                .body("items[0].case.id", equalTo(caseId.toString()))
                .body("items[0].case.number", equalTo("DHM-2027-000001"))
                .body("items[0].case.category", equalTo("0602"))
                .body("items[0].case.risk", equalTo("ORANGE"))
                .body("items[0].case.restricted", equalTo(false))
                .body("items[0].case.grid.code", equalTo(Donghuamen.GRID))
                .body("items[0].case.grid.name", equalTo("东厂第一网格"))
                .body("items[0].raisedAt", equalTo("2027-01-05T10:00:00+08:00"))
                .body("items[0].acknowledgeBy", equalTo("2027-01-05T12:00:00+08:00"))
                .body("items[0].acknowledgedAt", nullValue())
                .body("items[0].text", containsString("橙色案件 DHM-2027-000001"));
        assertThat(only("handler", caseId)).containsEntry("kind", "HANDLER");
        assertThat(only("owner", caseId)).containsEntry("kind", "OWNER");
        assertThat(of("coordinator", caseId)).isEmpty();
    }

    @Test
    void the_same_event_again_raises_nothing() {
        UUID id = Ids.next();
        var opened = new CaseEvent.Opened(caseId, header(Risk.ORANGE), clock.instant());
        announcer.say(opened, id);
        announcer.say(opened, id);
        announcer.say(opened); // the same again, as if under another id
        afterwards();

        only("officer", caseId);
        only("handler", caseId);
    }

    @Test
    void an_older_header_changes_nothing() {
        assign(header(3, Risk.ORANGE, OTHER_HANDLER));
        open(header(1, Risk.ORANGE, HANDLER));
        assign(header(2, Risk.ORANGE, HANDLER));
        afterwards();

        assertThat(of("handler", caseId)).isEmpty();
        assertThat(only("other-handler", caseId)).containsEntry("state", "OPEN");
        only("officer", caseId);
    }

    @Test
    void a_reassigned_case_ends_the_alert_of_the_one_before() {
        open(header(Risk.ORANGE));
        assign(header(2, Risk.ORANGE, OTHER_HANDLER));
        await("other-handler", caseId);

        assertThat(only("handler", caseId)).containsEntry("state", "ENDED");
        assertThat(only("officer", caseId)).containsEntry("state", "OPEN");
    }

    @Test
    void who_took_note_of_a_case_is_told_anew_when_it_becomes_more_urgent() {
        open(header(Risk.YELLOW));
        acknowledge("officer", await("officer", caseId));
        announcer.say(new CaseEvent.Assessed(caseId, header(2, Risk.RED, HANDLER), Change.RAISED));
        eventually(() -> of("officer", caseId).size() == 2);

        assertThat(of("officer", caseId))
                .extracting(alert -> alert.get("state"))
                .containsExactlyInAnyOrder("ACKNOWLEDGED", "OPEN");
        assertThat(of("handler", caseId))
                .extracting(alert -> alert.get("state"), alert -> alert.get("acknowledgeBy"))
                .containsExactlyInAnyOrder(
                        tuple("ENDED", "2027-01-06T10:00:00+08:00"),
                        tuple("OPEN", "2027-01-05T10:15:00+08:00"));
    }

    @Test
    void what_was_added_is_told_beside_the_alert_of_the_case() {
        open(header(Risk.YELLOW));
        acknowledge("handler", await("handler", caseId));
        announcer.say(
                new CaseEvent.Added(
                        caseId, header(2, Risk.YELLOW, HANDLER), CaseEvent.Added.What.REPORT));
        eventually(() -> of("handler", caseId).size() == 2);

        assertThat(of("handler", caseId))
                .extracting(alert -> alert.get("kind"), alert -> alert.get("state"))
                .containsExactlyInAnyOrder(
                        tuple("HANDLER", "ACKNOWLEDGED"), tuple("ADDITION", "OPEN"));
        only("officer", caseId);
    }

    @Test
    void what_becomes_less_urgent_wakes_nobody_and_shows_its_new_risk() {
        open(header(Risk.RED));
        acknowledge("officer", await("officer", caseId));
        announcer.say(
                new CaseEvent.Assessed(caseId, header(2, Risk.YELLOW, HANDLER), Change.RESTATED));

        eventually(() -> "YELLOW".equals(only("officer", caseId).get("risk")));
        assertThat(only("officer", caseId)).containsEntry("state", "ACKNOWLEDGED");
    }

    @Test
    void taking_the_case_on_is_taking_note() {
        open(header(Risk.ORANGE));
        announcer.say(new CaseEvent.Accepted(caseId, header(2, Risk.ORANGE, HANDLER), HANDLER));

        eventually(() -> "ACKNOWLEDGED".equals(await("handler", caseId).get("state")));
        assertThat(only("owner", caseId)).containsEntry("state", "OPEN");
    }

    @Test
    void a_settled_case_ends_its_alerts_and_what_comes_late_raises_none() {
        open(header(Risk.ORANGE));
        await("officer", caseId);
        announcer.say(new CaseEvent.Settled(caseId, header(3, Risk.ORANGE, HANDLER), HANDLER));
        eventually(() -> "ENDED".equals(await("officer", caseId).get("state")));
        assign(header(2, Risk.ORANGE, OTHER_HANDLER));
        var last = header(4, Risk.ORANGE, true, HANDLER, Donghuamen.OWNER, Donghuamen.OFFICER);
        announcer.say(new CaseEvent.Settled(caseId, last, HANDLER));
        eventually(() -> isVeiled(only("officer", caseId)));

        assertThat(only("handler", caseId)).containsEntry("state", "ENDED");
        assertThat(of("other-handler", caseId)).isEmpty();
    }

    @Test
    void of_a_case_that_was_settled_where_it_was_met_nobody_is_alerted_until_others_answer() {
        announcer.say(new CaseEvent.Settled(caseId, header(2, Risk.ORANGE, HANDLER), HANDLER));
        assign(header(3, Risk.ORANGE, OTHER_HANDLER));

        assertThat(await("other-handler", caseId)).containsEntry("state", "OPEN");
        assertThat(of("handler", caseId)).isEmpty();
    }

    @Test
    void two_slips_of_a_case_are_two_alerts_and_the_answer_of_one_ends_its_own_alone() {
        CaseHeader known = header(Risk.ORANGE);
        UUID soon = Ids.next();
        UUID later = Ids.next();
        open(known);
        await("handler", caseId);
        announcer.say(new Due(caseId, known, Due.Kind.SLIP, Due.Stage.ALERT, DUE, soon));
        announcer.say(
                new Due(
                        caseId,
                        known,
                        Due.Kind.SLIP,
                        Due.Stage.WARN,
                        DUE.plus(Duration.ofDays(1)),
                        later));
        eventually(() -> of("handler", caseId).size() == 3);
        given().auth()
                .oauth2(token("handler"))
                .get("/api/alerts?state=OPEN&limit=2")
                .then()
                .statusCode(200)
                .body("items.kind", contains("REMINDER", "HANDLER"))
                .body("items.deadline.kind", contains("SLIP", "SLIP"))
                .body("items.deadline.slip", contains(later.toString(), soon.toString()));

        announcer.say(new Due(caseId, known, Due.Kind.SLIP, Due.Stage.OVER, DUE, soon));
        eventually(() -> "ENDED".equals(ofSlip("handler", soon).get("state")));
        assertThat(ofSlip("owner", soon)).containsEntry("state", "ENDED");
        assertThat(ofSlip("handler", later)).containsEntry("state", "OPEN");
    }

    private Map<String, Object> ofSlip(String login, UUID slip) {
        return of(login, caseId).stream()
                .filter(
                        alert ->
                                alert.get("deadline") instanceof Map<?, ?> due
                                        && slip.toString().equals(due.get("slip")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_deadline_is_an_alert_of_its_own_until_it_is_over() {
        CaseHeader known = header(Risk.ORANGE);
        open(known);
        await("handler", caseId);
        announcer.say(new Due(caseId, known, Due.Kind.SETTLE, Due.Stage.WARN, DUE));
        announcer.say(new Due(caseId, known, Due.Kind.SETTLE, Due.Stage.ALERT, DUE));
        eventually(() -> of("handler", caseId).size() == 3);

        given().auth()
                .oauth2(token("handler"))
                .header("Accept-Language", "zh-CN")
                .get("/api/alerts?state=OPEN&limit=2")
                .then()
                .statusCode(200)
                .body("items[0].kind", equalTo("HANDLER"))
                .body("items[0].case.id", equalTo(caseId.toString()))
                .body("items[0].deadline.kind", equalTo("SETTLE"))
                .body("items[0].deadline.stage", equalTo("ALERT"))
                .body("items[0].deadline.due", equalTo("2027-01-05T18:00:00+08:00"))
                .body("items[0].text", containsString("化解期限已于 2027-01-05 18:00 到期"))
                .body("items[1].deadline", nullValue());
        announcer.say(new Due(caseId, known, Due.Kind.SETTLE, Due.Stage.OVER, DUE));
        eventually(
                () ->
                        of("handler", caseId).stream()
                                .filter(alert -> alert.get("deadline") != null)
                                .allMatch(alert -> "ENDED".equals(alert.get("state"))));
        assertThat(of("handler", caseId))
                .filteredOn(alert -> alert.get("deadline") == null)
                .singleElement()
                .extracting(alert -> alert.get("state"))
                .isEqualTo("OPEN");
    }

    @Test
    void acknowledging_twice_is_as_good_as_once() {
        open(header(Risk.ORANGE));
        Map<String, Object> alert = await("officer", caseId);
        acknowledge("officer", alert);
        clock.pass(Duration.ofMinutes(1));

        given().auth()
                .oauth2(token("officer"))
                .contentType("application/json")
                .body("{}")
                .post("/api/alerts/{id}/acknowledgement", alert.get("id"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("acknowledgedAt", equalTo("2027-01-05T10:00:00+08:00"));
    }

    @Test
    void nobody_can_take_note_for_another() {
        open(header(Risk.ORANGE));
        Map<String, Object> alert = await("officer", caseId);

        given().auth()
                .oauth2(token("handler"))
                .header("Accept-Language", "en")
                .post("/api/alerts/{id}/acknowledgement", alert.get("id"))
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("alert-not-found"))
                .body("title", equalTo("No such alert"));
        assertThat(only("officer", caseId)).containsEntry("state", "OPEN");
    }

    @Test
    void an_id_that_is_none_is_not_found() {
        given().auth()
                .oauth2(token("officer"))
                .post("/api/alerts/{id}/acknowledgement", "no-id")
                .then()
                .statusCode(404)
                .body("code", equalTo("alert-not-found"));
    }

    @Test
    void a_restricted_case_shows_neither_what_nor_where() {
        open(restricted(Risk.RED));

        assertThat((Map<?, ?>) await("officer", caseId).get("case"))
                .extracting("restricted", "category", "grid")
                .containsExactly(true, null, null);
    }

    @Test
    void lists_come_in_pages() {
        UUID first = Ids.next();
        announcer.say(new CaseEvent.Opened(first, header(Risk.ORANGE), clock.instant()));
        await("owner", first);
        open(header(Risk.ORANGE));
        await("owner", caseId);

        String next =
                page("?limit=1")
                        .body("items.case.id", contains(caseId.toString()))
                        .extract()
                        .path("next");
        page("?limit=1&cursor=" + next).body("items.case.id", contains(first.toString()));
    }

    @Test
    void what_makes_no_sense_is_named() {
        refused("?state=LOUD", "state");
        refused("?limit=0", "limit");
        refused("?limit=many", "limit");
        refused("?cursor=there", "cursor");
    }

    @Test
    void without_a_token_nothing_is_said() {
        for (String path : List.of("/api/alerts", "/api/alerts/stream")) {
            given().get(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("code", equalTo("status-401"));
            given().auth().oauth2("nonsense").get(path).then().statusCode(401);
        }
    }

    @Test
    void a_login_that_is_nobody_is_refused() {
        given().auth()
                .oauth2(token("stranger"))
                .get("/api/alerts")
                .then()
                .statusCode(403)
                .body("code", equalTo("unknown-person"));
    }

    @Test
    void the_api_describes_itself_with_examples() {
        String description =
                given().get("/api/alerts/openapi.json?format=json")
                        .then()
                        .statusCode(200)
                        .body("paths.'/a/{token}'.get.security", empty())
                        .body("paths.'/a/{token}'.post.security", empty())
                        .extract()
                        .asString();

        assertThat(description)
                .contains("/api/alerts/stream", "/api/alerts/{id}/acknowledgement")
                .contains("\"one open alert\"", "\"acknowledged\"", "\"one alert\"");
    }

    private void open(CaseHeader header) {
        announcer.say(new CaseEvent.Opened(caseId, header, clock.instant()));
    }

    private void assign(CaseHeader header) {
        announcer.say(new CaseEvent.Assigned(caseId, header, Cause.OVERRIDDEN));
    }

    private static boolean isVeiled(Map<String, Object> alert) {
        return alert.get("case") instanceof Map<?, ?> shown
                && Boolean.TRUE.equals(shown.get("restricted"));
    }

    /// Waits until the service is past everything said about this case.
    private void afterwards() {
        announcer.say(
                new CaseEvent.Assigned(
                        caseId,
                        header(
                                9,
                                Risk.ORANGE,
                                false,
                                currentHandler(),
                                Donghuamen.COORDINATOR,
                                Donghuamen.OFFICER),
                        Cause.OVERRIDDEN));
        await("coordinator", caseId);
    }

    private UUID currentHandler() {
        eventually(
                () -> !of("handler", caseId).isEmpty() || !of("other-handler", caseId).isEmpty());
        return of("other-handler", caseId).isEmpty() ? HANDLER : OTHER_HANDLER;
    }

    private static ValidatableResponse page(String query) {
        return given().auth()
                .oauth2(token("owner"))
                .get("/api/alerts" + query)
                .then()
                .statusCode(200);
    }

    private static void refused(String query, String field) {
        given().auth()
                .oauth2(token("officer"))
                .get("/api/alerts" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains(field));
    }
}
