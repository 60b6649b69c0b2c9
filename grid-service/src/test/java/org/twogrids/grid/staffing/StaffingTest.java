package org.twogrids.grid.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.twogrids.grid.MiniDistrict.STATION;
import static org.twogrids.grid.MiniDistrict.area;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.events.StaffingEvent;

@QuarkusTest
class StaffingTest {

    private static final As COORDINATOR = new As("coordinator-mini");
    private static final As CHIEF = new As("chief-mini");
    private static final String VACANT_GRID = STATION + "P31";
    private static final String WATCHED_GRID = STATION + "P32";

    @Inject StaffingDesk desk;
    @Inject Clock clock;

    @BeforeEach
    void a_district() {
        MiniDistrict.install();
    }

    @Test
    void a_coordinator_sees_what_the_sub_district_lacks() {
        policeGrid(VACANT_GRID);
        await().untilAsserted(
                        () ->
                                staffing(COORDINATOR, "")
                                        .body("vacancies.area.code", hasItem(VACANT_GRID)));
        staffing(COORDINATOR, "")
                .body("grids.total", greaterThan(1))
                .body("policeGrids.total", greaterThan(1))
                .body("policeGrids.fullyStaffed", greaterThan(0))
                .body("gridsPerMember", equalTo(2))
                .body("vacancies.area.code", hasItem(MiniDistrict.COMMUNITY))
                .body("vacancies.area.code", not(hasItem(MiniDistrict.POLICE_GRID)))
                .body(
                        "vacancies.find { it.area.code == '%s' }.role".formatted(VACANT_GRID),
                        equalTo("COMMUNITY_OFFICER"))
                .body(
                        "vacancies.find { it.area.code == '%s' }.since".formatted(VACANT_GRID),
                        equalTo("2024-12-31T16:00:00Z"));
    }

    @Test
    void a_station_head_sees_the_station_and_nobody_looks_beyond_their_reach() {
        policeGrid(VACANT_GRID);
        await().untilAsserted(
                        () ->
                                staffing(CHIEF, "")
                                        .body("vacancies.area.code", hasItem(VACANT_GRID)));
        staffing(CHIEF, "")
                .body("grids.total", equalTo(0))
                .body("vacancies.area.code", everyItem(startsWith(STATION)));
        staffing(CHIEF, "?area=" + VACANT_GRID).body("policeGrids.total", equalTo(1));
        CHIEF.calling()
                .get("/api/grid/staffing?area={0}", MiniDistrict.COMMUNITY)
                .then()
                .statusCode(403)
                .body("code", equalTo("staffing-out-of-reach"))
                .body("detail", containsString("in which you hold an office"));
        CHIEF.calling().get("/api/grid/staffing?area=110199").then().statusCode(404);
        staffing(new As("volunteer-mini"), "").body("vacancies", hasSize(0));
        new As("stranger").calling().get("/api/grid/staffing").then().statusCode(403);
        CHIEF.calling().get("/api/grid/staffing?days=1000").then().statusCode(400);
    }

    @Test
    void of_an_area_above_ones_own_the_own_part_is_told_and_which_that_is() {
        policeGrid(VACANT_GRID);
        await().untilAsserted(
                        () ->
                                staffing(CHIEF, "?area=" + MiniDistrict.SUBDISTRICT)
                                        .body("vacancies.area.code", hasItem(VACANT_GRID)));
        staffing(CHIEF, "?area=" + MiniDistrict.SUBDISTRICT)
                .body("partly.code", contains(STATION))
                .body("grids.total", equalTo(0))
                .body("vacancies.area.code", everyItem(startsWith(STATION)));
        staffing(CHIEF, "?area=" + STATION).body("partly", hasSize(0));
        staffing(COORDINATOR, "?area=" + MiniDistrict.SUBDISTRICT).body("partly", hasSize(0));
        staffing(COORDINATOR, "?area=110102")
                .body("partly.code", contains(MiniDistrict.SUBDISTRICT));
    }

    @Test
    void offices_about_to_end_are_listed_with_whether_somebody_follows() {
        String grid = STATION + "P33";
        policeGrid(grid);
        Instant end = clock.instant().plus(Duration.ofDays(10));
        officer("ending-mini", grid, end.atZone(DirectoryView.ZONE).toLocalDate().toString());
        await().untilAsserted(
                        () ->
                                staffing(CHIEF, "?area=" + grid)
                                        .body("expiring", hasSize(1))
                                        .body("expiring[0].succeeded", equalTo(false))
                                        .body("expiring[0].member.name", equalTo("ending-mini"))
                                        .body("policeGrids.fullyStaffed", equalTo(1)));
        staffing(CHIEF, "?days=5&area=" + grid).body("expiring", hasSize(0));
    }

    @Test
    void a_vacancy_is_announced_once_a_day_and_that_somebody_answers_again() {
        policeGrid(WATCHED_GRID);
        await().untilAsserted(
                        () ->
                                staffing(CHIEF, "")
                                        .body("vacancies.area.code", hasItem(WATCHED_GRID)));
        Instant nine = Instant.parse("2098-01-06T01:00:00Z");
        desk.look(nine);
        desk.look(nine.plus(Duration.ofMinutes(15)));
        desk.look(nine.plus(Duration.ofMinutes(16)));
        assertThat(said()).hasSize(1);
        assertThat(said().getFirst())
                .isInstanceOfSatisfying(
                        StaffingEvent.Vacant.class,
                        vacant -> {
                            assertThat(vacant.role()).isEqualTo(Role.COMMUNITY_OFFICER);
                            assertThat(vacant.since())
                                    .isEqualTo(Instant.parse("2024-12-31T16:00:00Z"));
                            assertThat(vacant.holder()).isNull();
                            assertThat(vacant.path())
                                    .containsExactly(
                                            WATCHED_GRID,
                                            STATION,
                                            MiniDistrict.SUBDISTRICT,
                                            "110102");
                        });
        desk.look(nine.plus(Duration.ofDays(1)));
        assertThat(said()).hasSize(2);

        officer("watching-mini", WATCHED_GRID, "");
        await().untilAsserted(
                        () ->
                                staffing(CHIEF, "?area=" + WATCHED_GRID)
                                        .body("vacancies", hasSize(0)));
        desk.look(nine.plus(Duration.ofDays(2)));
        assertThat(said()).hasSize(3);
        assertThat(said().getLast()).isInstanceOf(StaffingEvent.Covered.class);
        assertThat(said().stream().map(StaffingEvent::gapId).distinct()).hasSize(1);
    }

    private static ValidatableResponse staffing(As by, String query) {
        return by.calling().get("/api/grid/staffing" + query).then().statusCode(200);
    }

    private static void policeGrid(String code) {
        As.INSTALLER.importing(
                "areas", MiniDistrict.collection(area(code, "POLICE_GRID", "空岗警格", STATION, null)));
    }

    private static void officer(String login, String grid, String to) {
        As.INSTALLER.importing("members", "login,name\n%1$s,%1$s\n".formatted(login));
        As.INSTALLER.importing(
                "postings",
                "member,area,role,rank,from,to,reason\n%s,%s,COMMUNITY_OFFICER,PRIMARY,2025-01-01,%s,任命\n"
                        .formatted(login, grid, to));
    }

    /// What others have heard of the watched police grid, in order.
    private static List<StaffingEvent> said() {
        return StaffingTopic.heard().stream()
                .filter(event -> event.area().equals(WATCHED_GRID))
                .toList();
    }
}
