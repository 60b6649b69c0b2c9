package org.twogrids.grid.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;
import org.twogrids.grid.publishing.DirectoryTopic;
import org.twogrids.grid.staffing.StaffingTopic;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.events.StaffingEvent;

/// Each test has rotas and people of its own: nothing is ever deleted.
@QuarkusTest
class RotaTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final As CHIEF = new As("chief-mini");
    private static final String JSON = "application/json; charset=UTF-8";
    private static final String ROUND_THE_CLOCK =
            "[{\"start\":\"08:00\",\"end\":\"20:00\"},{\"start\":\"20:00\",\"end\":\"08:00\"}]";

    private final WatchDesk watch;
    private final int number = NUMBER.incrementAndGet();
    private final As one = new As("watch-a-" + number);
    private final As two = new As("watch-b-" + number);

    RotaTest(WatchDesk watch) {
        this.watch = watch;
    }

    @BeforeEach
    void two_of_the_station() {
        MiniDistrict.install();
        As.INSTALLER.importing(
                "members", "login,name\n%s,值班甲\n%s,值班乙\n".formatted(one.login(), two.login()));
        for (As each : List.of(one, two)) {
            await().untilAsserted(() -> each.calling().get("/api/grid/me").then().statusCode(200));
        }
    }

    @Test
    void a_rota_says_who_is_on_duty_at_any_time_and_is_published_shift_by_shift() {
        String id = drawn(1);
        Instant now = Instant.now();
        Instant tomorrow = now.plus(Duration.ofDays(1));
        await().untilAsserted(() -> assertThat(onDuty(tomorrow)).containsAnyOf(id(one), id(two)));
        assertThat(onDuty(now.plus(Duration.ofDays(40)))).containsAnyOf(id(one), id(two));
        assertThat(onDuty(now.plus(Duration.ofDays(90)))).doesNotContain(id(one), id(two));
        List<String> planned = members(id, now.plus(Duration.ofDays(90)));
        assertThat(planned).as("further ahead it is worked out").contains(id(one), id(two));
        new As("worker-mini")
                .calling()
                .get("/api/grid/rotas?area=" + MiniDistrict.STATION)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            var rota = published(topic, id, 1);
            assertThat(rota.shifts()).hasSizeGreaterThan(100);
            assertThat(rota.shifts().getLast().to()).isAfter(now.plus(Duration.ofDays(60)));
            assertThat(rota.role()).isEqualTo(Role.COMMAND_ROOM_DUTY);
        }
        changing(CHIEF, "1")
                .body("{}")
                .post("/api/grid/rotas/{0}/end", id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        await().untilAsserted(
                        () ->
                                assertThat(onDuty(now.plus(Duration.ofDays(40))))
                                        .doesNotContain(id(one), id(two)));
    }

    @Test
    void somebody_steps_in_and_the_reason_lies_sealed() throws SQLException {
        String id = drawn(1);
        ShiftOf first = shift(id, id(one));
        changing(CHIEF, "1")
                .body(
                        """
                        {"from":"%s","to":"%s","member":"%s","absent":"%s","reason":"生病了"}
                        """
                                .formatted(first.from, first.to, id(two), id(one)))
                .post("/api/grid/rotas/{0}/substitutions", id)
                .then()
                .statusCode(200);
        assertThat(holder(id, first.from)).isEqualTo(id(two));
        await().untilAsserted(
                        () -> assertThat(onDuty(first.from.plusSeconds(60))).contains(id(two)));
        assertThat(
                        count(
                                "select count(*) from rota_substitution where rota = '%s'"
                                                .formatted(id)
                                        + " and position('生病了'::bytea in reason) = 0"))
                .isOne();
        assertThatThrownBy(() -> count("delete from rota_substitution returning 1"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_swap_needs_both_and_changes_both_shifts_at_once() {
        String id = drawn(1);
        ShiftOf mine = shift(id, id(one));
        ShiftOf theirs = shift(id, id(two));
        String swap = asked(id, mine, theirs).statusCode(201).extract().path("id");
        assertThat(holder(id, mine.from)).isEqualTo(id(one));
        answered(one, swap, "agreement").statusCode(403);
        answered(CHIEF, swap, "agreement").statusCode(404);
        answered(two, swap, "agreement").statusCode(200).body("state", equalTo("AGREED"));
        assertThat(holder(id, mine.from)).isEqualTo(id(two));
        assertThat(holder(id, theirs.from)).isEqualTo(id(one));
        answered(two, swap, "refusal").statusCode(409).body("code", equalTo("swap-answered"));
        two.calling()
                .get("/api/grid/duty-swaps")
                .then()
                .statusCode(200)
                .body("items.id", contains(swap));
    }

    @Test
    void a_swap_that_is_refused_withdrawn_or_overtaken_changes_nothing() {
        String id = drawn(1);
        ShiftOf mine = shift(id, id(one));
        ShiftOf theirs = shift(id, id(two));
        String refused = asked(id, mine, theirs).extract().path("id");
        answered(two, refused, "refusal").body("state", equalTo("REFUSED"));
        String withdrawn = asked(id, mine, theirs).extract().path("id");
        answered(one, withdrawn, "refusal").body("state", equalTo("WITHDRAWN"));
        answered(two, withdrawn, "agreement").statusCode(409);
        asked(id, theirs, mine).statusCode(409).body("violations[0].field", equalTo("mine"));

        String overtaken = asked(id, mine, theirs).extract().path("id");
        changing(CHIEF, "1")
                .body(
                        "{\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"停电\"}"
                                .formatted(theirs.from, theirs.to))
                .post("/api/grid/rotas/{0}/substitutions", id)
                .then()
                .statusCode(200);
        answered(two, overtaken, "agreement").statusCode(409);
        assertThat(holder(id, mine.from)).isEqualTo(id(one));
    }

    @Test
    void whoever_is_suspended_is_not_on_duty_and_the_shift_is_warned_of_a_day_ahead()
            throws SQLException {
        String id = drawn(7);
        Instant now = Instant.now();
        String whose = holder(id, shift(id, id(one)).from);
        assertThat(whose).isEqualTo(id(one));
        As.INSTALLER
                .calling()
                .contentType(JSON)
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"停职\"}")
                .post("/api/grid/members/{0}/suspension", id(one))
                .then()
                .statusCode(200);
        await().untilAsserted(() -> one.calling().get("/api/grid/me").then().statusCode(403));
        watch.look(now);
        assertThat(members(id, now)).doesNotContain(whose);
        Instant begins = emptyShift(id);
        StaffingEvent.Unmanned warned =
                said(StaffingEvent.Unmanned.class, it -> it.from().equals(begins));
        assertThat(warned.from()).isBefore(now.plus(Duration.ofHours(24)));
        assertThat(warned.path()).startsWith(MiniDistrict.STATION, MiniDistrict.SUBDISTRICT);
        watch.look(now);

        As.INSTALLER
                .calling()
                .contentType(JSON)
                .header("If-Match", "\"2\"")
                .body("{\"reason\":\"复职\"}")
                .post("/api/grid/members/{0}/return", whose)
                .then()
                .statusCode(200);
        await().untilAsserted(() -> one.calling().get("/api/grid/me").then().statusCode(200));
        watch.look(now);
        said(StaffingEvent.Covered.class, it -> it.gapId().equals(warned.gapId()));
        assertThat(members(id, now.plus(Duration.ofDays(2)))).contains(whose);
    }

    @Test
    void weekly_hours_without_anybody_are_warned_of_like_a_shift_of_a_rota() {
        Instant now = Instant.now();
        Instant begins = next(LocalTime.of(3, number), now);
        String a = id(one);
        String b = id(two);
        String row = "%s,COMMAND_ROOM_DUTY,%s,1-7,03:%02d,03:%02d,2025-01-01\n";
        As.INSTALLER.importing(
                "duty",
                "area,role,member,days,start,end,from\n"
                        + row.formatted(MiniDistrict.STATION, one.login(), number, number + 1)
                        + row.formatted(MiniDistrict.STATION, two.login(), number, number + 1));
        await().untilAsserted(() -> assertThat(onDuty(begins)).contains(a, b));
        changed(a, "1", "suspension");
        await().untilAsserted(() -> one.calling().get("/api/grid/me").then().statusCode(403));
        watch.look(now);
        assertThat(warnings(begins)).as("the other one is there").isEmpty();

        changed(b, "1", "suspension");
        await().untilAsserted(() -> two.calling().get("/api/grid/me").then().statusCode(403));
        watch.look(now);
        watch.look(now);
        var warned = said(StaffingEvent.Unmanned.class, it -> it.from().equals(begins));
        assertThat(warnings(begins)).as("said once").hasSize(1);
        assertThat(warned.area()).isEqualTo(MiniDistrict.STATION);
        assertThat(warned.until()).isEqualTo(begins.plus(Duration.ofMinutes(1)));

        changed(b, "2", "return");
        await().untilAsserted(() -> two.calling().get("/api/grid/me").then().statusCode(200));
        watch.look(now);
        said(StaffingEvent.Covered.class, it -> it.gapId().equals(warned.gapId()));
    }

    @Test
    void a_calendar_program_reads_ones_own_duty_and_an_areas_until_the_address_is_ended()
            throws Exception {
        drawn(1);
        String own = calendar(one, "{}");
        String areas = calendar(one, "{\"area\":\"%s\"}".formatted(MiniDistrict.STATION));
        await().untilAsserted(() -> assertThat(events(own)).hasSizeGreaterThan(30));
        assertThat(events(areas).size()).isGreaterThan(events(own).size());
        String text = RestAssured.get(areas).then().statusCode(200).extract().asString();
        assertThat(text).contains("BEGIN:VCALENDAR", "值班甲", "值班乙", "DTSTART:", "UID:");
        assertThat(RestAssured.get(own).contentType()).startsWith("text/calendar");

        String id = one.calling().get("/api/grid/calendars").jsonPath().getString("items[0].id");
        two.calling().post("/api/grid/calendars/{0}/end", id).then().statusCode(404);
        one.calling().post("/api/grid/calendars/{0}/end", id).then().statusCode(204);
        RestAssured.get(own).then().statusCode(404);
        RestAssured.get(areas).then().statusCode(200);
        String made = areas.replaceFirst("calendars/....", "calendars/AAAA");
        RestAssured.get(made).then().statusCode(404);
    }

    @Test
    void what_makes_no_sense_is_a_problem_and_nobody_draws_up_anothers_rota() {
        String id = drawn(1);
        new As("coordinator-mini")
                .calling()
                .get("/api/grid/duty?role=SUNG&area=" + MiniDistrict.STATION)
                .then()
                .statusCode(400);
        for (String wrong :
                List.of(
                        body("GRID_HEAD", id(one), 1),
                        body("COMMAND_ROOM_DUTY", new UUID(0, 9).toString(), 1),
                        body("COMMAND_ROOM_DUTY", id(one), 0))) {
            changing(CHIEF, "1").body(wrong).post("/api/grid/rotas").then().statusCode(400);
        }
        changing(CHIEF, "1")
                .body(
                        body("COMMAND_ROOM_DUTY", id(one), 1)
                                .replaceFirst("\"from\":\"20..", "\"from\":\"2019"))
                .post("/api/grid/rotas")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("from"));
        String fine = body("COMMAND_ROOM_DUTY", id(one), 1);
        changing(one, "1").body(fine).post("/api/grid/rotas").then().statusCode(403);
        changing(one, "1").body("{}").post("/api/grid/rotas/{0}/end", id).then().statusCode(403);
        changing(CHIEF, "9").body("{}").post("/api/grid/rotas/{0}/end", id).then().statusCode(412);
        changing(CHIEF, "1").body("{}").post("/api/grid/rotas/junk/end").then().statusCode(404);
        changing(CHIEF, "1")
                .body(
                        "{\"from\":\"2020-01-01T00:00:00Z\",\"to\":\"2020-01-02T00:00:00Z\","
                                + "\"reason\":\"补\"}")
                .post("/api/grid/rotas/{0}/substitutions", id)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("from"));
    }

    @Test
    void the_sheet_of_an_area_tells_who_is_there_now_who_comes_next_and_what_is_empty() {
        String id = drawn(1);
        ShiftOf left = shift(id, id(two));
        changing(CHIEF, "1")
                .body(
                        "{\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"停电\"}"
                                .formatted(left.from, left.to))
                .post("/api/grid/rotas/{0}/substitutions", id)
                .then()
                .statusCode(200);
        String own = "findAll { it.rota == '%s' }".formatted(id);
        await().untilAsserted(
                        () ->
                                sheet(MiniDistrict.STATION, 14)
                                        .body(
                                                "empty." + own + ".from",
                                                hasItem(left.from.toString()))
                                        .body("now.member.name", hasItem("吴所长"))
                                        .body("next." + own + ".member.id", hasItem(id(one)))
                                        .body(
                                                "next." + own + ".member",
                                                not(hasItem(nullValue()))));
        sheet(MiniDistrict.STATION, 14).body("empty." + own + ".mayFill", not(hasItem(true)));
        CHIEF.calling()
                .get("/api/grid/duty/sheet?area=" + MiniDistrict.STATION)
                .then()
                .body("empty." + own + ".mayFill", hasItem(true));
        sheet(MiniDistrict.SUBDISTRICT, 14)
                .body("empty." + own + ".area.code", hasItem(MiniDistrict.STATION))
                .body("next." + own, empty());
        sheet(MiniDistrict.COMMUNITY, 14).body("empty." + own, empty());
        for (String days : List.of("0", "61", "x")) {
            CHIEF.calling()
                    .get("/api/grid/duty/sheet?area={0}&days={1}", MiniDistrict.STATION, days)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void another_crew_takes_over_from_a_day_on() {
        String id = drawn(1);
        Instant then = Instant.now().plus(Duration.ofDays(5)).truncatedTo(ChronoUnit.DAYS);
        changing(CHIEF, "1")
                .body(
                        """
                        {"shifts":%s,"crew":["%s"],"turnDays":1,"from":"%s"}
                        """
                                .formatted(ROUND_THE_CLOCK, id(two), then))
                .put("/api/grid/rotas/{0}/plan", id)
                .then()
                .statusCode(200)
                .body("crew.id", contains(id(two)));
        assertThat(members(id, Instant.now())).contains(id(one));
        assertThat(members(id, then.plus(Duration.ofDays(1)))).containsOnly(id(two));
    }

    private static ValidatableResponse sheet(String area, int days) {
        return new As("worker-mini")
                .calling()
                .get("/api/grid/duty/sheet?area={0}&days={1}", area, days)
                .then()
                .statusCode(200);
    }

    private static void changed(String member, String version, String how) {
        changing(As.INSTALLER, version)
                .body("{\"reason\":\"示例\"}")
                .post("/api/grid/members/{0}/{1}", member, how)
                .then()
                .statusCode(200);
    }

    private static Instant next(LocalTime time, Instant now) {
        var today = LocalDate.ofInstant(now, DirectoryView.ZONE).atTime(time);
        Instant then = today.atZone(DirectoryView.ZONE).toInstant();
        return then.isAfter(now) ? then : then.plus(Duration.ofDays(1));
    }

    private static List<StaffingEvent.Unmanned> warnings(Instant begins) {
        return StaffingTopic.heard().stream()
                .filter(StaffingEvent.Unmanned.class::isInstance)
                .map(StaffingEvent.Unmanned.class::cast)
                .filter(it -> it.from().equals(begins))
                .toList();
    }

    /// Both take turns round the clock from today on.
    private String drawn(int turnDays) {
        String crew = id(one) + "\",\"" + id(two);
        return changing(CHIEF, "1")
                .body(body("COMMAND_ROOM_DUTY", crew, turnDays))
                .post("/api/grid/rotas")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .extract()
                .path("id");
    }

    private static String body(String role, String crew, int turnDays) {
        Instant today =
                LocalDate.ofInstant(Instant.now(), DirectoryView.ZONE)
                        .atStartOfDay(DirectoryView.ZONE)
                        .toInstant();
        return """
        {"area":"%s","role":"%s","name":"指挥室值班","plan":{"shifts":%s,"crew":["%s"],
         "turnDays":%d,"from":"%s"}}
        """
                .formatted(MiniDistrict.STATION, role, ROUND_THE_CLOCK, crew, turnDays, today);
    }

    private static String id(As who) {
        return MiniDistrict.memberId(who.login());
    }

    private static List<String> onDuty(Instant at) {
        return new As("worker-mini")
                .calling()
                .get(
                        "/api/grid/duty?role=COMMAND_ROOM_DUTY&area={0}&at={1}",
                        MiniDistrict.STATION, at.toString())
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static List<String> members(String rota, Instant from) {
        return shifts(rota, from).stream().map(ShiftOf::member).distinct().toList();
    }

    /// The first that begins tomorrow or later and is the member's.
    private static ShiftOf shift(String rota, String member) {
        return shifts(rota, Instant.now().plus(Duration.ofDays(1))).stream()
                .filter(shift -> member.equals(shift.member))
                .findFirst()
                .orElseThrow();
    }

    private static String holder(String rota, Instant from) {
        return shifts(rota, from).getFirst().member;
    }

    private static List<ShiftOf> shifts(String rota, Instant from) {
        var items =
                CHIEF.calling()
                        .get("/api/grid/rotas/{0}/shifts?from={1}", rota, from.toString())
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        List<ShiftOf> shifts = new ArrayList<>();
        for (int each = 0; each < items.getList("items").size(); each++) {
            String at = "items[" + each + "].";
            shifts.add(
                    new ShiftOf(
                            Instant.parse(items.getString(at + "from")),
                            Instant.parse(items.getString(at + "to")),
                            items.getString(at + "member.id")));
        }
        return shifts;
    }

    private ValidatableResponse asked(String rota, ShiftOf mine, ShiftOf theirs) {
        return one.calling()
                .contentType(JSON)
                .body(
                        """
                        {"mine":{"rota":"%1$s","from":"%2$s"},"theirs":{"rota":"%1$s","from":"%3$s"}}
                        """
                                .formatted(rota, mine.from, theirs.from))
                .post("/api/grid/duty-swaps")
                .then();
    }

    private static ValidatableResponse answered(As by, String swap, String how) {
        return by.calling().post("/api/grid/duty-swaps/{0}/{1}", swap, how).then();
    }

    private static RequestSpecification changing(As by, String version) {
        return by.calling().contentType(JSON).header("If-Match", "\"" + version + "\"");
    }

    private static DirectoryEvent.Rota published(DirectoryTopic topic, String id, long version) {
        return topic.await(
                DirectoryEvent.Rota.class,
                it -> it.id().toString().equals(id) && it.version() == version);
    }

    private static <T extends StaffingEvent> T said(Class<T> type, Predicate<T> wanted) {
        return await().until(
                        () ->
                                StaffingTopic.heard().stream()
                                        .filter(type::isInstance)
                                        .map(type::cast)
                                        .filter(wanted)
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String calendar(As who, String body) {
        return who.calling()
                .contentType(JSON)
                .body(body)
                .post("/api/grid/calendars")
                .then()
                .statusCode(201)
                .extract()
                .path("address");
    }

    /// As a calendar program reads them.
    private static List<CalendarComponent> events(String address) throws Exception {
        String text = RestAssured.get(address).then().statusCode(200).extract().asString();
        var calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().hasErrors()).isFalse();
        return calendar.getComponents("VEVENT");
    }

    /// When the shift begins that was warned of.
    private static Instant emptyShift(String rota) throws SQLException {
        try (var connection = TestStack.connect(ServiceDatabase.GRID, "grid_app");
                var sent = connection.createStatement();
                var row =
                        sent.executeQuery(
                                "select from_at from empty_shift where ended_at is null and rota ="
                                        + " '%s'".formatted(rota))) {
            assertThat(row.next()).isTrue();
            return row.getTimestamp(1).toInstant();
        }
    }

    private static int count(String query) throws SQLException {
        try (var connection = TestStack.connect(ServiceDatabase.GRID, "grid_app");
                var sent = connection.createStatement();
                var row = sent.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private record ShiftOf(Instant from, Instant to, @Nullable String member) {}
}
