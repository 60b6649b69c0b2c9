package org.twogrids.cases.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.twogrids.cases.Town.FOUNDED;
import static org.twogrids.cases.Town.id;
import static org.twogrids.kernel.events.DirectoryEvent.Team.Part.LEAD;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.twogrids.cases.Announcer;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.Place;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.DirectoryEvent.Member;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.DirectoryEvent.Team;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.testing.TestTokens;

/// A sub-district of two communities, each with one grid, one police grid and people of its own;
/// the border between them moves.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedrawTest {

    private static final String SUBDISTRICT = "110101077";
    private static final String STATION = "110101977000";

    @Inject RerouteRound round;
    @Inject Directory directory;

    private final Announcer announcer = new Announcer();
    private final Map<String, List<Area.Period>> histories = new HashMap<>();
    private long version = 1;

    @BeforeAll
    void two_communities_side_by_side() {
        List<DirectoryEvent> records = new ArrayList<>();
        records.add(area(SUBDISTRICT, AreaKind.SUBDISTRICT, null, period(null, "110101")));
        records.add(area(STATION, AreaKind.POLICE_STATION, null, period(null, SUBDISTRICT)));
        records.addAll(person("chief", Role.SUBDISTRICT_COORDINATOR, SUBDISTRICT));
        for (String side : List.of("north", "south")) {
            records.add(area(community(side), AreaKind.COMMUNITY, null, period(null, SUBDISTRICT)));
            records.addAll(person(side + "-worker", Role.GRID_WORKER, grid(side)));
            records.addAll(person(side + "-secretary", Role.COMMUNITY_SECRETARY, community(side)));
            records.addAll(person(side + "-officer", Role.COMMUNITY_OFFICER, police(side)));
            records.addAll(person(side + "-mediator", Role.VOLUNTEER, community(side)));
            records.add(team(side));
        }
        records.addAll(border(FOUNDED, 117.10));
        announcer.change(records);
        announcer.send(new DirectoryEvent.Heartbeat(Instant.now(), 1));
        await().untilAsserted(() -> assertThat(sideOf(117.05)).isEqualTo(grid("north")));
    }

    @AfterAll
    void the_announcer_leaves() {
        announcer.close();
    }

    @Test
    void when_the_border_moves_the_open_case_and_all_who_answer_for_it_move_too() throws Exception {
        String moved = flag(117.05, "0202");
        String stays = flag(117.01, "0202");
        round.run();
        read("north-worker", moved)
                .statusCode(200)
                .body("version", equalTo(1))
                .body("grid.code", equalTo(grid("north")))
                .body("handler.name", equalTo("north-mediator"));

        announcer.change(border(Instant.now(), 117.03));
        await().untilAsserted(() -> assertThat(sideOf(117.05)).isEqualTo(grid("south")));
        round.run();

        read("south-worker", moved)
                .statusCode(200)
                .body("version", equalTo(2))
                .body("grid.code", equalTo(grid("south")))
                .body("policeGrid.code", equalTo(police("south")))
                .body("team.name", equalTo("south"))
                .body("handler.name", equalTo("south-mediator"))
                .body("owner.name", equalTo("south-secretary"))
                .body("officer.name", equalTo("south-officer"));
        read("north-secretary", moved).statusCode(404);
        read("north-secretary", stays).statusCode(200).body("version", equalTo(1));
        as("chief")
                .get("/api/cases/{id}/journal", moved)
                .then()
                .body("items.kind", contains("OPENED", "REANCHORED"))
                .body("items[1].text", containsString(grid("south")))
                .body("items[1].text", containsString("south-mediator"));
        as("chief")
                .get("/api/cases/{id}/routing", moved)
                .then()
                .body("reasons.code", hasItem("LOCATED"));
        assertThat(row("select occurred_grid || occurred_police_grid from cases where id", moved))
                .isEqualTo(grid("north") + police("north"));

        round.run();
        read("south-worker", moved).body("version", equalTo(2));
    }

    @Test
    void a_border_that_is_to_move_later_moves_the_case_at_its_hour_and_not_before() {
        announcer.change(border(Instant.now(), 117.10));
        await().untilAsserted(() -> assertThat(sideOf(117.08)).isEqualTo(grid("north")));
        String id = flag(117.08, "0202");
        round.run();

        Instant hour = Instant.now().plusSeconds(3);
        announcer.change(border(hour, 117.06));
        await().untilAsserted(
                        () ->
                                assertThat(directory.view().locate(117.08, 39.05, hour).grid())
                                        .isEqualTo(grid("south")));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> {
                            round.run();
                            read("chief", id).body("grid.code", equalTo(grid("south")));
                        });
        assertThat(Instant.parse(lastEntryOf(id))).isAfterOrEqualTo(hour);
    }

    @Test
    void a_case_that_is_flagged_late_occurred_in_the_grid_of_its_day_and_hangs_in_that_of_today()
            throws Exception {
        announcer.change(border(Instant.now(), 117.02));
        await().untilAsserted(() -> assertThat(sideOf(117.025)).isEqualTo(grid("south")));
        String late = flag(117.025, "0202", Instant.now().minus(Duration.ofDays(30)));

        read("south-worker", late)
                .body("grid.code", equalTo(grid("south")))
                .body("handler.name", equalTo("south-mediator"));
        assertThat(row("select occurred_grid || occurred_police_grid from cases where id", late))
                .isEqualTo(grid("north") + police("north"));
    }

    @Test
    void
            a_case_of_which_only_those_who_need_to_know_see_is_taken_from_the_old_and_shown_to_the_new() {
        announcer.change(border(Instant.now(), 117.10));
        await().untilAsserted(() -> assertThat(sideOf(117.09)).isEqualTo(grid("north")));
        String id = flag(117.09, "0109");
        read("north-officer", id).statusCode(200);

        announcer.change(border(Instant.now(), 117.085));
        await().untilAsserted(() -> assertThat(sideOf(117.09)).isEqualTo(grid("south")));
        round.run();

        read("south-officer", id)
                .statusCode(200)
                .body("handler.name", equalTo("south-officer"))
                .body("team", nullValue());
        read("north-officer", id).statusCode(404);
    }

    private String flag(double lon, String category) {
        return flag(lon, category, Instant.now());
    }

    private String flag(double lon, String category, Instant occurredAt) {
        return as("chief")
                .body(
                        Map.of(
                                "category",
                                category,
                                "title",
                                "漏水",
                                "narrative",
                                "楼上漏水,多次沟通无果。",
                                "occurredAt",
                                occurredAt.toString(),
                                "location",
                                Map.of("type", "Point", "coordinates", List.of(lon, 39.05))))
                .post("/api/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String lastEntryOf(String id) {
        return as("chief").get("/api/cases/{id}/journal", id).then().extract().path("items[-1].at");
    }

    private String sideOf(double lon) {
        Place place = directory.view().locate(lon, 39.05, Instant.now());
        return String.valueOf(place.grid());
    }

    /// Both grids and both police grids as the border runs from `at` on.
    private List<Area> border(Instant at, double lon) {
        List<Area> drawn = new ArrayList<>();
        for (String side : List.of("north", "south")) {
            boolean north = side.equals("north");
            String box = box(north ? 117.00 : lon, north ? lon : 117.20);
            drawn.add(area(grid(side), AreaKind.GRID, at, period(box, community(side))));
            drawn.add(area(police(side), AreaKind.POLICE_GRID, at, period(box, STATION)));
        }
        return drawn;
    }

    /// A further period of the area from `at` on; its first one where it has none.
    private Area area(String code, AreaKind kind, Instant at, Area.Period drawn) {
        List<Area.Period> history = new ArrayList<>(histories.getOrDefault(code, List.of()));
        Instant from = history.isEmpty() ? FOUNDED : at;
        if (!history.isEmpty()) {
            Area.Period last = history.removeLast();
            history.add(lasting(last, last.from(), from));
        }
        history.add(
                new Area.Period(
                        from,
                        null,
                        kind + " " + code,
                        drawn.parent(),
                        drawn.boundary(),
                        false,
                        kind == AreaKind.SUBDISTRICT ? "RDW" : null,
                        null));
        histories.put(code, history);
        return new Area(code, kind, version++, List.copyOf(history));
    }

    private static Area.Period lasting(Area.Period period, Instant from, Instant to) {
        return new Area.Period(
                from,
                to,
                period.name(),
                period.parent(),
                period.boundary(),
                period.dedicated(),
                period.caseCode(),
                period.dutyPhone());
    }

    private static Area.Period period(String boundary, String parent) {
        return new Area.Period(FOUNDED, null, "", parent, boundary, false, null, null);
    }

    private List<DirectoryEvent> person(String name, Role role, String area) {
        return List.of(
                new Member(
                        id(name),
                        version++,
                        name,
                        null,
                        List.of(new Member.Period(FOUNDED, null, name, Set.of(), Set.of("zh")))),
                new Posting(
                        id(name + "-post"), version++, id(name), area, role, true, FOUNDED, null));
    }

    private Team team(String side) {
        return new Team(
                id(side),
                version++,
                side,
                List.of(
                        new Team.Period(
                                FOUNDED,
                                null,
                                side,
                                Team.Level.YARD,
                                List.of(community(side)),
                                List.of("02"),
                                1000,
                                List.of(new Team.Seat(id(side + "-mediator"), LEAD)))));
    }

    private static String community(String side) {
        return SUBDISTRICT + (side.equals("north") ? "001" : "002");
    }

    private static String grid(String side) {
        return community(side) + "001";
    }

    private static String police(String side) {
        return STATION + (side.equals("north") ? "P01" : "P02");
    }

    private static String box(double west, double east) {
        return """
        {"type":"Polygon","coordinates":[[[%1$s,39.0],[%2$s,39.0],[%2$s,39.1],[%1$s,39.1],[%1$s,39.0]]]}
        """
                .formatted(west, east);
    }

    private static ValidatableResponse read(String who, String id) {
        return as(who).get("/api/cases/{id}", id).then();
    }

    private static RequestSpecification as(String login) {
        return given().auth().oauth2(TestTokens.of(login)).contentType(ContentType.JSON);
    }

    private static String row(String selectWhere, String id) throws SQLException {
        try (Connection connection = TestStack.connect(ServiceDatabase.CASES, "cases_app");
                ResultSet rows =
                        connection
                                .createStatement()
                                .executeQuery(selectWhere + " = '" + UUID.fromString(id) + "'")) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
