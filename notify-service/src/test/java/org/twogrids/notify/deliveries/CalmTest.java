package org.twogrids.notify.deliveries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.eventually;
import static org.twogrids.notify.Inboxes.token;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.DirectoryEvent.Heartbeat;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Colleague;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.Gateway;
import org.twogrids.notify.TestClock;
import org.twogrids.notify.WithChannels;
import org.twogrids.notify.policy.Channel;

@QuarkusTest
@TestProfile(WithCalm.class)
class CalmTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(60_000_000);
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final AtomicInteger DAYS = new AtomicInteger();

    private final Announcer announcer;
    private final Colleague colleague;
    private final Deliveries deliveries;
    private final Directory directory;
    private final Lanes lanes;
    private final TestClock clock;
    private final String number = "136" + NUMBERS.incrementAndGet();
    private final String login = "flooded-" + number;
    private Gateway gateway;

    CalmTest(
            Announcer announcer,
            Colleague colleague,
            Deliveries deliveries,
            Directory directory,
            Lanes lanes,
            TestClock clock) {
        this.announcer = announcer;
        this.colleague = colleague;
        this.deliveries = deliveries;
        this.directory = directory;
        this.lanes = lanes;
        this.clock = clock;
    }

    @BeforeEach
    void the_gateway_is_there() {
        // Each on days of its own, and before those of the others: what they left never comes due.
        clock.set(Donghuamen.at("2027-10-04T10:00").minus(Duration.ofDays(DAYS.getAndAdd(3))));
        announcer.introduceEverybody();
        gateway = new Gateway(WithChannels.gatewayPort());
        eventually(() -> lanes.degraded().isEmpty());
    }

    @AfterEach
    void and_goes_again() {
        gateway.close();
    }

    @Test
    void who_has_had_enough_messages_has_the_rest_in_one_and_later() {
        UUID me = somebody();
        for (int message = 1; message <= 6; message++) {
            int sent = message;
            colleague.isTold(me, Risk.ORANGE);
            eventually(() -> texts().size() == sent);
        }
        List<UUID> rest = Stream.generate(() -> alert(me, Risk.ORANGE)).limit(3).toList();
        eventually(() -> rest.stream().allMatch(this::isHeld));
        assertThat(texts()).hasSize(6);

        alert(me, Risk.RED);
        eventually(() -> texts().size() == 7); // red waits for nobody
        assertThat(texts().getLast()).contains("红色");

        clock.pass(Duration.ofMinutes(10));
        eventually(() -> rest.stream().allMatch(this::isDelivered));
        assertThat(texts().stream().filter(text -> text.contains("条新提醒")))
                .singleElement()
                .isEqualTo("【警网】您有 3 条新提醒(最高为橙色),请登录控制台查看并签收。");
    }

    @Test
    void what_waited_for_the_end_of_quiet_hours_comes_as_one() {
        UUID me = somebody();
        wants(
                "{\"quiet\":{\"from\":\"22:00\",\"to\":\"07:00\","
                        + "\"zone\":\"Asia/Shanghai\"},\"language\":\"en\"}",
                200);
        clock.pass(Duration.ofHours(13)); // 23:00
        List<UUID> alerts =
                Stream.of(Risk.ORANGE, Risk.YELLOW, Risk.YELLOW, Risk.BLUE)
                        .map(risk -> alert(me, risk))
                        .toList();
        assertThat(texts()).isEmpty();

        clock.pass(Duration.ofHours(8));
        eventually(() -> alerts.stream().allMatch(this::isDelivered));
        assertThat(texts())
                .containsExactly(
                        "[Two Grids] You have 4 new alerts, the most urgent one orange: please open"
                                + " the console to see and acknowledge them.");
    }

    @Test
    void in_maintenance_windows_of_the_area_only_red_goes_out_and_nothing_grows_stale() {
        clock.set(clock.instant().plus(Duration.ofHours(1)));
        announcer.say(new Heartbeat(clock.instant(), 1));
        eventually(() -> directory.degraded().isEmpty());
        UUID me = somebody();
        announcer.say(
                new Posting(
                        Donghuamen.person(login + " posted"),
                        1,
                        me,
                        "110101001005",
                        Role.GRID_WORKER,
                        false,
                        Donghuamen.at("2025-01-01T00:00"),
                        null));
        eventually(() -> !directory.view().postingsOf(me, clock.instant()).isEmpty());
        Instant from = clock.instant();
        window("coordinator", from, Duration.ofHours(13)).statusCode(400);
        window("handler", from, HALF_A_DAY).statusCode(403);
        window("coordinator", from, HALF_A_DAY).statusCode(201);
        window("coordinator", from.plus(HALF_A_DAY), HALF_A_DAY).statusCode(201);
        String last =
                window("coordinator", from.plus(HALF_A_DAY.multipliedBy(2)), HALF_A_DAY)
                        .statusCode(201)
                        .extract()
                        .path("id");

        List<UUID> patient = List.of(alert(me, Risk.YELLOW), alert(me, Risk.YELLOW));
        eventually(() -> patient.stream().allMatch(this::isHeld));
        UUID urgent = alert(me, Risk.RED);
        eventually(() -> isDelivered(urgent));
        for (int window = 2; window <= 3; window++) {
            clock.pass(HALF_A_DAY);
            eventually(() -> patient.stream().allMatch(this::isHeld));
        }
        clock.pass(Duration.ofHours(1)); // more than a day after they were raised
        eventually(() -> patient.stream().allMatch(this::isHeld));
        assertThat(texts()).hasSize(1);

        announcer.say(new Heartbeat(clock.instant(), 2));
        eventually(() -> directory.degraded().isEmpty());
        ends("coordinator", last);
        clock.pass(Duration.ofMinutes(1));
        eventually(() -> patient.stream().allMatch(this::isDelivered));
    }

    @Test
    void a_window_that_is_called_off_before_it_begins_is_told_of_no_more() {
        announcer.say(new Heartbeat(clock.instant(), 1));
        eventually(() -> directory.degraded().isEmpty());
        Instant later = clock.instant().plus(Duration.ofHours(3));
        String planned =
                window("coordinator", later, HALF_A_DAY).statusCode(201).extract().path("id");
        assertThat(windows()).contains(planned);

        ends("coordinator", planned);
        assertThat(windows()).doesNotContain(planned);
    }

    @Test
    void who_answers_for_staff_may_choose_among_the_own_areas_and_others_have_none() {
        areas("coordinator", "110101001", "110101001005", Donghuamen.GRID);
        areas("head", Donghuamen.STATION, Donghuamen.POLICE_GRID);
        areas("handler");
    }

    @Test
    void who_wants_a_digest_has_what_can_wait_once_a_day() {
        UUID me = somebody();
        wants("{\"digest\":{\"from\":\"ORANGE\",\"at\":\"17:00\"}}", 400);
        wants("{\"digest\":{\"from\":\"YELLOW\",\"at\":\"17:00\"}}", 200);
        List<UUID> alerts =
                Stream.of(Risk.YELLOW, Risk.BLUE, Risk.YELLOW)
                        .map(risk -> alert(me, risk))
                        .toList();
        UUID orange = alert(me, Risk.ORANGE);
        eventually(() -> isDelivered(orange));
        assertThat(texts()).hasSize(1);

        clock.pass(Duration.ofHours(7));
        eventually(() -> alerts.stream().allMatch(this::isDelivered));
        assertThat(texts().getLast()).contains("您有 3 条新提醒(最高为黄色)");
        assertThat(texts()).hasSize(2);
    }

    @Test
    void in_a_storm_nothing_is_dropped_and_everybody_has_few_messages() {
        UUID me = somebody();
        List<UUID> cases =
                Stream.generate(() -> colleague.isTold(me, Risk.BLUE)).limit(70).toList();
        List<UUID> alerts = cases.stream().map(this::alertOf).toList();

        for (int minute = 0; minute < 12; minute++) {
            clock.pass(Duration.ofMinutes(1));
            announcer.introduceEverybody();
        }
        eventually(() -> alerts.stream().allMatch(this::isDelivered));
        assertThat(texts()).hasSizeLessThanOrEqualTo(8);
        assertThat(texts()).anyMatch(text -> text.contains("条新提醒"));
    }

    private void wants(String preferences, int status) {
        given().auth()
                .oauth2(token(login))
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(preferences)
                .put("/api/alerts/preferences")
                .then()
                .statusCode(status);
    }

    private static void ends(String by, String window) {
        given().auth()
                .oauth2(token(by))
                .post("/api/alerts/maintenance/{id}/end", window)
                .then()
                .statusCode(200);
    }

    private static List<String> windows() {
        return given().auth()
                .oauth2(token("coordinator"))
                .get("/api/alerts/maintenance")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static void areas(String login, String... codes) {
        List<String> items =
                given().auth()
                        .oauth2(token(login))
                        .get("/api/alerts/maintenance/areas")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items.code");
        assertThat(items).containsExactly(codes);
    }

    private static ValidatableResponse window(String by, Instant from, Duration length) {
        return given().auth()
                .oauth2(token(by))
                .contentType(ContentType.JSON)
                .body(
                        "{\"area\":\"110101001\",\"from\":\"%s\",\"to\":\"%s\"}"
                                .formatted(from, from.plus(length)))
                .post("/api/alerts/maintenance")
                .then();
    }

    private UUID somebody() {
        return colleague.reachedBy(login, "{\"phone\":\"" + number + "\"}");
    }

    private UUID alert(UUID me, Risk risk) {
        return alertOf(colleague.isTold(me, risk));
    }

    private UUID alertOf(UUID caseId) {
        return UUID.fromString(await(login, caseId).get("id").toString());
    }

    private List<String> texts() {
        return gateway.callsTo(number).stream()
                .filter(call -> call.path().equals("/sms"))
                .map(call -> call.json().path("text").asText())
                .toList();
    }

    private boolean isHeld(UUID alert) {
        Delivery delivery = bySms(alert);
        Instant until = delivery.dueAt();
        return delivery.isHeld() && until != null && until.isAfter(clock.instant());
    }

    private boolean isDelivered(UUID alert) {
        return bySms(alert).state() == Delivery.State.DELIVERED;
    }

    private Delivery bySms(UUID alert) {
        return QuarkusTransaction.requiringNew().call(() -> deliveries.toRecipient(alert)).stream()
                .filter(delivery -> delivery.channel() == Channel.SMS)
                .findFirst()
                .orElseThrow();
    }
}
