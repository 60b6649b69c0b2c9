package org.twogrids.grid.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.twogrids.grid.MiniDistrict.SUBDISTRICT;
import static org.twogrids.grid.MiniDistrict.area;
import static org.twogrids.grid.MiniDistrict.box;
import static org.twogrids.grid.MiniDistrict.collection;
import static org.twogrids.grid.MiniDistrict.feature;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;
import org.twogrids.grid.publishing.DirectoryTopic;
import org.twogrids.kernel.events.DirectoryEvent;

/// A community of two grids side by side under one police grid; since nothing is ever deleted each
/// test has a place of its own.
@QuarkusTest
class AreaChangeTest {

    private static final AtomicInteger PLACES = new AtomicInteger();
    private static final As COORDINATOR = new As("coordinator-mini");
    private static final String LAST_MONTH = "2026-01-15T08:00:00+08:00";

    private final int place = PLACES.incrementAndGet();
    private final double south = 38.00 + place * 0.02;
    private final double north = south + 0.01;
    private final String community = SUBDISTRICT + "3%02d".formatted(place);
    private final String west = community + "001";
    private final String east = community + "002";
    private final String fresh = community + "003";
    private final String station = "1101029300%02d".formatted(place);
    private final String police = station + "P01";
    private final String head = "head-" + place;

    @BeforeEach
    void a_community_of_two_grids() {
        MiniDistrict.install();
        assertThat(
                        As.INSTALLER
                                .importing(
                                        "areas",
                                        collection(
                                                area(
                                                        community,
                                                        "COMMUNITY",
                                                        "社区",
                                                        SUBDISTRICT,
                                                        square(116.30, 116.32)),
                                                area(
                                                        station,
                                                        "POLICE_STATION",
                                                        "派出所",
                                                        SUBDISTRICT,
                                                        square(116.30, 116.32)),
                                                area(
                                                        west,
                                                        "GRID",
                                                        "西",
                                                        community,
                                                        square(116.30, 116.31)),
                                                area(
                                                        east,
                                                        "GRID",
                                                        "东",
                                                        community,
                                                        square(116.31, 116.32)),
                                                area(
                                                        police,
                                                        "POLICE_GRID",
                                                        "警格",
                                                        station,
                                                        square(116.30, 116.32))))
                                .getList("rejected"))
                .isEmpty();
        lies(116.305, now(), west);
    }

    @Test
    void a_split_divides_the_ground_and_last_month_stays_with_last_months_grid() {
        change(west, "split", split(null, 116.304))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("areas.code", containsInAnyOrder(west, fresh))
                .body("areas.find { it.code == '%s' }.name".formatted(fresh), equalTo("新"))
                .body("warned", empty());
        lies(116.306, now(), fresh);
        lies(116.302, now(), west);
        lies(116.306, LAST_MONTH, west);
        links(fresh).body("items.policeGrid.code", contains(police));
    }

    @Test
    void parts_that_are_not_the_whole_are_refused_with_the_ground_that_is_missing() {
        String body =
                """
                {"reason":"拆分","parts":[
                  {"code":"%s","geometry":%s},
                  {"code":"%s","name":"新","geometry":%s}]}
                """
                        .formatted(west, square(116.30, 116.304), fresh, square(116.305, 116.311));
        change(west, "split", body)
                .statusCode(400)
                .body("code", equalTo("uneven-ground"))
                .body("faults.kind", containsInAnyOrder("GAP", "OUTSIDE"))
                .body("faults[0].squareMetres", greaterThan(1000))
                .body("faults[0].geometry.type", equalTo("Polygon"));
    }

    @Test
    void who_holds_an_office_where_a_grid_ends_is_moved_or_ended_by_a_word_and_never_in_silence() {
        holds(head, west, "GRID_HEAD");
        holds("worker-" + place, west, "GRID_WORKER");
        String body =
                """
                {"reason":"并格","with":[{"code":"%s","version":1}],"into":{"code":"%s","name":"合"}%s}
                """;
        var refused =
                change(west, "merge", body.formatted(east, fresh, ""))
                        .statusCode(409)
                        .body("code", equalTo("offices-undecided"))
                        .body("undecided.role", containsInAnyOrder("GRID_HEAD", "GRID_WORKER"))
                        .extract();
        lies(116.305, now(), west);
        String moved = refused.path("undecided.find { it.role == 'GRID_HEAD' }.id");
        String ended = refused.path("undecided.find { it.role == 'GRID_WORKER' }.id");

        change(
                        west,
                        "merge",
                        body.formatted(
                                east,
                                fresh,
                                ",\"postings\":[{\"posting\":\"%s\",\"to\":[\"%s\"]},{\"posting\":\"%s\"}]"
                                        .formatted(moved, fresh, ended)))
                .statusCode(200)
                .body("areas.code", containsInAnyOrder(west, east, fresh))
                .body("postings.area", containsInAnyOrder(west, west, fresh))
                .body(
                        "postings.find { it.area == '%s' }.role".formatted(fresh),
                        equalTo("GRID_HEAD"))
                .body("open.cases", hasItem("/api/cases?grid=" + west))
                .body("open.staffing", contains("/api/grid/staffing?area=" + community));
        lies(116.305, now(), fresh);
        lies(116.315, now(), fresh);
        lies(116.315, LAST_MONTH, east);
        COORDINATOR
                .calling()
                .get("/api/grid/staffing?area={0}", fresh)
                .then()
                .body("vacancies.role", contains("GRID_WORKER"));
        COORDINATOR
                .calling()
                .queryParam("area", west)
                .get("/api/grid/posting-versions")
                .then()
                .body("items.act", containsInAnyOrder("ENDED", "ENDED", "POSTED", "POSTED"))
                .body("items[0].reason", equalTo("并格"));
    }

    @Test
    void two_neighbours_move_their_border_together_and_not_alone() {
        String wider = "{\"reason\":\"调整\",\"geometry\":%s%s}";
        change(west, "redraw", wider.formatted(square(116.30, 116.312), ""))
                .statusCode(409)
                .body("violations[0].field", equalTo("geometry"))
                .body("violations[0].message", equalTo("lies over " + east));
        change(
                        west,
                        "redraw",
                        wider.formatted(
                                square(116.30, 116.312),
                                ",\"beside\":[{\"code\":\"%s\",\"version\":1,\"geometry\":%s}]"
                                        .formatted(east, square(116.312, 116.32))))
                .statusCode(200)
                .body("areas.code", containsInAnyOrder(west, east))
                .body("warned", empty());
        lies(116.311, now(), west);
        lies(116.311, LAST_MONTH, east);
    }

    @Test
    void ground_that_is_given_up_is_told_and_nobody_answers_for_it() {
        change(
                        west,
                        "redraw",
                        "{\"reason\":\"调整\",\"geometry\":%s}".formatted(square(116.30, 116.305)))
                .statusCode(200)
                .body("warned.area", contains(community))
                .body("warned[0].geometry.type", equalTo("Polygon"))
                .body("warned[0].since", notNullValue());
        lies(116.308, now(), null);
        lies(116.308, LAST_MONTH, west);
    }

    @Test
    void a_retired_grid_answers_for_the_past_and_a_community_stays_while_a_grid_goes_on() {
        change(community, "retire", "{\"reason\":\"撤销\"}")
                .statusCode(409)
                .body("violations[0].message", containsString(west));
        change(west, "retire", "{\"reason\":\"撤销\"}")
                .statusCode(200)
                .body("areas[0].to", notNullValue())
                .body("warned.area", contains(community));
        lies(116.305, now(), null);
        lies(116.305, LAST_MONTH, west);
        change(west, "retire", "\"2\"", "{\"reason\":\"再撤\"}")
                .statusCode(409)
                .body("code", equalTo("area-over"));
        change(west, "split", "\"2\"", split(null, 116.304)).statusCode(409);
    }

    @Test
    void an_end_that_lies_ahead_ends_offices_given_meanwhile_and_can_be_moved() {
        String later =
                Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
        change(west, "retire", "{\"at\":\"%s\",\"reason\":\"撤销\"}".formatted(later))
                .statusCode(200);
        lies(116.305, later, null);
        lies(116.305, now(), west);
        holds(head, west, "GRID_HEAD");
        await().untilAsserted(
                        () ->
                                COORDINATOR
                                        .calling()
                                        .get("/api/grid/postings?area={0}", west)
                                        .then()
                                        .body("items[0].to", equalTo(later)));
        change(west, "split", "\"2\"", split(null, 116.304))
                .statusCode(409)
                .body("violations[0].message", containsString("is to end on"));
    }

    @Test
    void who_saw_another_version_or_none_changes_nothing() {
        change(west, "split", null, split(null, 116.304)).statusCode(428);
        change(west, "split", "\"7\"", split(null, 116.304)).statusCode(412);
        change(
                        west,
                        "merge",
                        "{\"reason\":\"并格\",\"with\":[{\"code\":\"%s\",\"version\":9}],\"into\":{\"code\":\"%s\"}}"
                                .formatted(east, west))
                .statusCode(412);
        lies(116.315, now(), east);
    }

    @Test
    void a_time_before_the_area_began_or_beyond_all_plans_is_refused() {
        for (String at : new String[] {"2024-06-01T00:00:00Z", "+999999999-01-01T00:00:00Z"}) {
            change(west, "retire", "{\"at\":\"%s\",\"reason\":\"撤销\"}".formatted(at))
                    .statusCode(400)
                    .body("violations[0].field", equalTo("at"));
        }
    }

    @Test
    void only_who_administers_the_ground_changes_it() {
        new As("worker-mini")
                .calling()
                .contentType("application/json; charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"撤销\"}")
                .post("/api/grid/areas/{0}/retire", west)
                .then()
                .statusCode(403);
    }

    @Test
    void dating_back_needs_an_office_above_shows_in_the_history_and_goes_out_again() {
        String then = "2026-03-01T00:00:00Z";
        change(west, "split", split(then, 116.304)).statusCode(200);
        lies(116.306, "2026-03-01T08:00:00+08:00", fresh);
        lies(116.306, "2026-02-28T23:59:59Z", west);
        history("area/" + west)
                .body("items.act", contains("SPLIT", "IMPORTED"))
                .body("items[0].datedBack", equalTo(true))
                .body("items[0].reason", equalTo("拆分"))
                .body("items[0].changedBy.name", equalTo("周协调"))
                .body("items[0].with", contains(fresh))
                .body("items[0].changed.field", hasItems("boundary", "to"));
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            var heard =
                    topic.await(
                            DirectoryEvent.Area.class,
                            area -> area.code().equals(west) && area.version() == 2);
            assertThat(heard.history()).hasSize(2);
        }
        COORDINATOR
                .calling()
                .contentType("application/json; charset=UTF-8")
                .header("If-Match", etag(SUBDISTRICT))
                .body("{\"at\":\"%s\",\"reason\":\"改名\",\"name\":\"示例街道\"}".formatted(then))
                .post("/api/grid/areas/{0}/redraw", SUBDISTRICT)
                .then()
                .statusCode(403)
                .body("violations[0].field", equalTo("at"));
    }

    @Test
    void an_office_that_begins_after_its_grid_ends_is_withdrawn_or_begins_in_another() {
        String begins = "2041-05-01T00:00:00Z";
        String ends = "2040-01-01T00:00:00Z";
        String stays = holds(head, west, "GRID_WORKER", begins);
        String goes = holds(head + "-b", west, "GRID_WORKER", begins);
        String body = "{\"at\":\"%s\",\"reason\":\"撤格\",\"postings\":[%s]}";
        change(west, "retire", body.formatted(ends, ""))
                .statusCode(409)
                .body("undecided.id", containsInAnyOrder(stays, goes));
        change(
                        west,
                        "retire",
                        body.formatted(
                                ends,
                                "{\"posting\":\"%s\"},{\"posting\":\"%s\",\"to\":[\"%s\"]}"
                                        .formatted(stays, goes, east)))
                .statusCode(200)
                .body("postings.find { it.id == '%s' }.to".formatted(stays), equalTo(begins))
                .body("postings.find { it.id == '%s' }.to".formatted(goes), equalTo(begins))
                .body("postings.find { it.area == '%s' }.from".formatted(east), equalTo(begins));
        COORDINATOR
                .calling()
                .get("/api/grid/posting-versions?posting={0}", goes)
                .then()
                .body("items.act", contains("WITHDRAWN", "POSTED"));
    }

    @Test
    void what_is_decided_for_now_or_a_day_to_come_is_not_dated_back() {
        String later =
                Instant.now().plus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
        change(west, "split", split(later, 116.304)).statusCode(200);
        lies(116.306, now(), west);
        lies(116.306, later, fresh);
        history("area/" + west).body("items[0].datedBack", equalTo(false));
        change(east, "redraw", "{\"reason\":\"改名\",\"name\":\"东边\"}").statusCode(200);
        history("area/" + east)
                .body("items[0].act", equalTo("REDRAWN"))
                .body("items[0].datedBack", equalTo(false));
        new As("worker-mini")
                .calling()
                .queryParam("entity", "area/" + west)
                .get("/api/grid/changes")
                .then()
                .body("items[0].reason", nullValue());
    }

    @Test
    void a_file_neither_ends_a_grid_under_its_people_nor_changes_the_past_without_a_reason() {
        holds(head, west, "GRID_HEAD");
        Map<String, String> row =
                Map.of(
                        "code", west,
                        "kind", "GRID",
                        "name", "西",
                        "parent", community,
                        "from", "2025-01-01",
                        "to", "2026-12-31");
        var outcome =
                As.INSTALLER.importing("areas", collection(feature(row, square(116.30, 116.31))));
        assertThat(outcome.getString("rejected[0].field")).isEqualTo("to");
        assertThat(outcome.getString("rejected[0].problem")).contains("holds an office");

        var unexplained =
                As.INSTALLER.importing(
                        "areas",
                        collection(
                                area(east, "GRID", "东改", community, square(116.31, 116.32))
                                        .replace(",\"reason\":\"示例\"", "")));
        assertThat(unexplained.getString("rejected[0].field")).isEqualTo("reason");
    }

    @Test
    void the_code_of_what_begins_is_new_and_lies_below_the_same_area() {
        String body = split(null, 116.304);
        change(west, "split", body.replace(fresh, east)).statusCode(409);
        change(west, "split", body.replace(fresh, "110102003999001"))
                .statusCode(400)
                .body("violations[0].field", equalTo("parts[1].code"));
        change(community, "split", body)
                .statusCode(409)
                .body("violations[0].message", containsString("only grids"));
        change(police, "redraw", "{\"reason\":\"调整\",\"type\":\"DEDICATED\"}")
                .statusCode(400)
                .body("violations[0].field", equalTo("type"));
        COORDINATOR
                .calling()
                .contentType("application/json; charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body(body)
                .post("/api/grid/areas/110102003888001/split")
                .then()
                .statusCode(404);
    }

    @Test
    void a_boundary_that_is_none_is_named_where_it_stands() {
        String swapped = box(38.0, 116.30, 38.01, 116.31);
        change(
                        west,
                        "redraw",
                        "{\"reason\":\"调整\",\"beside\":[{\"code\":\"%s\",\"version\":1,\"geometry\":%s}]}"
                                .formatted(east, swapped))
                .statusCode(400)
                .body("violations[0].field", equalTo("beside[0].geometry"))
                .body("violations[0].message", containsString("swapped"));
    }

    private String split(@Nullable String at, double border) {
        return """
        {%s"reason":"拆分","parts":[
          {"code":"%s","geometry":%s},
          {"code":"%s","name":"新","geometry":%s}]}
        """
                .formatted(
                        at == null ? "" : "\"at\":\"" + at + "\",",
                        west,
                        square(116.30, border),
                        fresh,
                        square(border, 116.31));
    }

    private String square(double from, double to) {
        return box(from, south, to, north);
    }

    private static ValidatableResponse change(String code, String what, String body) {
        return change(code, what, "\"1\"", body);
    }

    private static ValidatableResponse change(
            String code, String what, @Nullable String etag, String body) {
        var request = COORDINATOR.calling().contentType("application/json; charset=UTF-8");
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.body(body).post("/api/grid/areas/{0}/{1}", code, what).then();
    }

    private static String etag(String code) {
        return COORDINATOR.calling().get("/api/grid/areas/{0}", code).header("ETag");
    }

    private static ValidatableResponse history(String entity) {
        return COORDINATOR
                .calling()
                .queryParam("entity", entity)
                .get("/api/grid/changes")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse links(String grid) {
        return COORDINATOR.calling().queryParam("area", grid).get("/api/grid/links").then();
    }

    private static String now() {
        return Instant.now().toString();
    }

    /// Somebody of that login holds the office from now on.
    private static void holds(String login, String area, String role) {
        holds(login, area, role, null);
    }

    /// @return the posting's id
    private static String holds(String login, String area, String role, @Nullable String from) {
        As.INSTALLER.importing("members", "login,name\n%s,甲某\n".formatted(login));
        await().untilAsserted(
                        () -> new As(login).calling().get("/api/grid/me").then().statusCode(200));
        return COORDINATOR
                .calling()
                .contentType("application/json; charset=UTF-8")
                .body(
                        "{\"member\":\"%s\",\"area\":\"%s\",\"role\":\"%s\",\"primary\":true,%s\"reason\":\"任命\"}"
                                .formatted(
                                        MiniDistrict.memberId(login),
                                        area,
                                        role,
                                        from == null ? "" : "\"from\":\"" + from + "\","))
                .post("/api/grid/postings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// Once the service has heard of it.
    private void lies(double lon, String at, @Nullable String grid) {
        await().untilAsserted(
                        () ->
                                COORDINATOR
                                        .calling()
                                        .queryParam("lon", lon)
                                        .queryParam("lat", south + 0.005)
                                        .queryParam("at", at)
                                        .get("/api/grid/locate")
                                        .then()
                                        .statusCode(200)
                                        .body(
                                                "grid.code",
                                                grid == null ? nullValue() : equalTo(grid)));
    }
}
