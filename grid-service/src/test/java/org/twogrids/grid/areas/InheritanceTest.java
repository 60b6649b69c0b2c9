package org.twogrids.grid.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.twogrids.grid.MiniDistrict.SUBDISTRICT;
import static org.twogrids.grid.MiniDistrict.area;
import static org.twogrids.grid.MiniDistrict.box;
import static org.twogrids.grid.MiniDistrict.collection;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;
import org.twogrids.grid.publishing.DirectoryTopic;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent;

/// A community of two grids; a team, weekly hours and a rota rest on the western one.
@QuarkusTest
class InheritanceTest {

    private static final AtomicInteger PLACES = new AtomicInteger();
    private static final As COORDINATOR = new As("coordinator-mini");

    private final int place = PLACES.incrementAndGet();
    private final double south = 37.00 + place * 0.02;
    private final String community = SUBDISTRICT + "5%02d".formatted(place);
    private final String west = community + "001";
    private final String east = community + "002";
    private final String fresh = community + "003";
    private final String worker = "heir-worker-" + place;
    private final String other = "heir-other-" + place;

    @BeforeEach
    void a_grid_with_a_team_weekly_hours_and_a_rota() {
        MiniDistrict.install();
        As.INSTALLER.importing(
                "areas",
                collection(
                        area(community, "COMMUNITY", "社区", SUBDISTRICT, square(116.30, 116.32)),
                        area(west, "GRID", "西", community, square(116.30, 116.31)),
                        area(east, "GRID", "东", community, square(116.31, 116.32))));
        As.INSTALLER.importing("members", "login,name\n%s,值班甲\n%s,值班乙\n".formatted(worker, other));
        As.INSTALLER.importing(
                "teams",
                "code,name,level,areas,categories,capacity,from\nheir-%d,承接小队,YARD,%s,02,9,2025-01-01\n"
                        .formatted(place, west));
        As.INSTALLER.importing(
                "duty",
                "area,role,member,days,start,end,from\n%s,GRID_WORKER,%s,1-7,00:00,24:00,2025-01-01\n"
                        .formatted(west, worker));
        await().untilAsserted(
                        () -> {
                            new As(other).calling().get("/api/grid/me").then().statusCode(200);
                            teams(west).body("items.name", hasItem("承接小队"));
                        });
        COORDINATOR
                .calling()
                .contentType("application/json; charset=UTF-8")
                .body(
                        """
                        {"area":"%s","role":"GRID_HEAD","name":"轮班","plan":{"crew":["%s","%s"],
                         "turnDays":1,"shifts":[{"start":"00:00","end":"00:00"}],"from":"%s"}}
                        """
                                .formatted(
                                        west,
                                        MiniDistrict.memberId(worker),
                                        MiniDistrict.memberId(other),
                                        LocalDate.now(DirectoryView.ZONE) + "T00:00:00+08:00"))
                .post("/api/grid/rotas")
                .then()
                .statusCode(201);
    }

    @Test
    void teams_and_duty_of_grids_that_end_go_on_in_what_they_become_without_a_gap() {
        String at =
                change(
                                west,
                                "merge",
                                """
                                {"reason":"并格","with":[{"code":"%s","version":1}],"heirs":["%s"],
                                 "into":{"code":"%s","name":"合","geometry":%s}}
                                """
                                        .formatted(east, fresh, fresh, square(116.30, 116.32)))
                        .statusCode(200)
                        .body("open.teams", empty())
                        .body("open.duty", empty())
                        .body("open.rotas", empty())
                        .extract()
                        .path("at");
        await().untilAsserted(() -> teams(fresh).body("items.name", hasItem("承接小队")));
        duty(fresh, "GRID_WORKER", at).body("items.name", contains("值班甲"));
        duty(fresh, "GRID_HEAD", at).body("items", hasSize(1));
        leftovers().body("items.area.code", not(hasItem(west)));
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            var old = topic.await(DirectoryEvent.Duty.class, each -> ended(each, west));
            var next = topic.await(DirectoryEvent.Duty.class, each -> each.area().equals(fresh));
            assertThat(old.to()).isEqualTo(next.from()).isEqualTo(Instant.parse(at));
            assertThat(next.member()).isEqualTo(old.member());
            var rota = topic.await(DirectoryEvent.Rota.class, each -> each.area().equals(fresh));
            assertThat(rota.shifts().getFirst().from()).isEqualTo(Instant.parse(at));
        }
        String team = teams(fresh).extract().path("items.find { it.name == '承接小队' }.id");
        COORDINATOR
                .calling()
                .queryParam("entity", "team/" + team)
                .get("/api/grid/changes")
                .then()
                .body("items[0].act", equalTo("MERGED"))
                .body("items[0].reason", equalTo("并格"));
    }

    @Test
    void what_nobody_decided_is_listed_and_goes_on_by_one_call_afterwards() {
        change(west, "retire", "{\"reason\":\"撤格\"}")
                .statusCode(200)
                .body("open.teams.name", contains("承接小队"))
                .body("open.duty.name", contains("值班甲"))
                .body("open.rotas", hasSize(1));
        await().untilAsserted(() -> leftovers().body("items.area.code", hasItem(west)));
        String here = "items.find { it.area.code == '%s' }".formatted(west);
        leftovers()
                .body(here + ".teams.name", contains("承接小队"))
                .body(here + ".duty.role", contains("GRID_WORKER"))
                .body(here + ".rotas.role", contains("GRID_HEAD"));
        pass(As.INSTALLER, west, "\"1\"", east).statusCode(412);
        pass(new As("worker-mini"), west, "\"2\"", east).statusCode(403);
        pass(COORDINATOR, west, "\"2\"", east)
                .statusCode(200)
                .body("teams", empty())
                .body("duty", empty())
                .body("rotas", empty());
        await().untilAsserted(() -> teams(east).body("items.name", hasItem("承接小队")));
        duty(east, "GRID_WORKER", null).body("items.name", contains("值班甲"));
        duty(east, "GRID_HEAD", null).body("items", hasSize(1));
        leftovers().body("items.area.code", not(hasItem(west)));
    }

    @Test
    void an_end_that_lies_ahead_is_followed_when_it_comes() {
        String later = "2040-01-01T00:00:00Z";
        change(
                        west,
                        "retire",
                        "{\"at\":\"%s\",\"reason\":\"撤格\",\"heirs\":[\"%s\"]}"
                                .formatted(later, east))
                .statusCode(200)
                .body("open.duty", empty());
        await().untilAsserted(
                        () ->
                                duty(east, "GRID_WORKER", "2040-01-01T00:00:01Z")
                                        .body("items.name", contains("值班甲")));
        duty(west, "GRID_WORKER", null).body("items.name", contains("值班甲"));
        duty(east, "GRID_WORKER", null).body("items", empty());
    }

    @Test
    void an_heir_is_of_the_same_kind_goes_on_itself_and_is_the_deciders_own() {
        String body = "{\"reason\":\"撤格\",\"heirs\":[\"%s\"]}";
        for (String heir : new String[] {community, west, "110199"}) {
            change(west, "retire", body.formatted(heir))
                    .statusCode(400)
                    .body("violations[0].field", equalTo("heirs"));
        }
        pass(COORDINATOR, west, "\"1\"", east)
                .statusCode(409)
                .body("violations[0].field", equalTo("code"));
        new As("worker-mini")
                .calling()
                .get("/api/grid/leftovers?area={0}", community)
                .then()
                .statusCode(403);
    }

    private boolean ended(DirectoryEvent.Duty duty, String area) {
        return duty.area().equals(area) && duty.to() != null;
    }

    private ValidatableResponse leftovers() {
        return COORDINATOR
                .calling()
                .get("/api/grid/leftovers?area={0}", community)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse pass(As by, String code, String etag, String heir) {
        return by.calling()
                .contentType("application/json; charset=UTF-8")
                .header("If-Match", etag)
                .body("{\"heirs\":[\"%s\"],\"reason\":\"并入\"}".formatted(heir))
                .post("/api/grid/areas/{0}/inheritance", code)
                .then();
    }

    private static ValidatableResponse teams(String area) {
        return COORDINATOR.calling().get("/api/grid/teams?area={0}", area).then().statusCode(200);
    }

    private static ValidatableResponse duty(String area, String role, String at) {
        var asked = COORDINATOR.calling().queryParam("area", area).queryParam("role", role);
        return (at == null ? asked : asked.queryParam("at", at))
                .get("/api/grid/duty")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse change(String code, String what, String body) {
        return COORDINATOR
                .calling()
                .contentType("application/json; charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body(body)
                .post("/api/grid/areas/{0}/{1}", code, what)
                .then();
    }

    private String square(double from, double to) {
        return box(from, south, to, south + 0.01);
    }
}
