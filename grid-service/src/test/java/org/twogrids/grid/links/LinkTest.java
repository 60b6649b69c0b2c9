package org.twogrids.grid.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.twogrids.grid.MiniDistrict.SUBDISTRICT;
import static org.twogrids.grid.MiniDistrict.area;
import static org.twogrids.grid.MiniDistrict.box;
import static org.twogrids.grid.MiniDistrict.collection;
import static org.twogrids.grid.MiniDistrict.feature;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;
import org.twogrids.grid.publishing.DirectoryTopic;
import org.twogrids.kernel.events.DirectoryEvent;

/// One grid, of which 70 % lie in a western police grid, 25 % in an eastern one and 5 % in a strip;
/// since nothing is ever deleted each test has a place of its own.
@QuarkusTest
class LinkTest {

    private static final AtomicInteger PLACES = new AtomicInteger();
    private static final As COORDINATOR = new As("coordinator-mini");
    private static final String REASON = "与派出所商定";
    private static final String JANUARY = "2025-01-15T00:00:00Z";
    private static final String MARCH = "2025-03-01T00:00:00Z";
    private static final String AUGUST = "2025-08-01T00:00:00Z";

    private final int place = PLACES.incrementAndGet();
    private final double south = 39.20 + place * 0.02;
    private final String community = SUBDISTRICT + "1%02d".formatted(place);
    private final String grid = community + "001";
    private final String station = "1101029600%02d".formatted(place);
    private final String western = station + "P01";
    private final String eastern = station + "P02";
    private final String strip = station + "P03";

    @BeforeEach
    void a_grid_cut_in_three_by_police_grids() {
        MiniDistrict.install();
        assertThat(As.INSTALLER.importing("areas", drawn()).getList("rejected")).isEmpty();
        eventually(MARCH, western, eastern);
    }

    @Test
    void a_grid_is_linked_to_the_police_grids_it_lies_in_by_share_and_not_to_a_strip() {
        links(grid, MARCH)
                .body("items.policeGrid.code", contains(western, eastern))
                .body("items[0].share", equalTo(0.7f))
                .body("items[0].byHand", equalTo(false))
                .body("items[0].policeGrid.name", equalTo("西警格"));
        links(eastern, MARCH).body("items.grid.code", contains(grid));
    }

    @Test
    void links_come_page_by_page() {
        String next =
                COORDINATOR
                        .calling()
                        .queryParam("area", grid)
                        .queryParam("at", MARCH)
                        .queryParam("limit", 1)
                        .get("/api/grid/links")
                        .then()
                        .statusCode(200)
                        .body("items.policeGrid.code", contains(western))
                        .extract()
                        .path("next");
        COORDINATOR
                .calling()
                .queryParam("area", grid)
                .queryParam("at", MARCH)
                .queryParam("cursor", next)
                .get("/api/grid/links")
                .then()
                .body("items.policeGrid.code", contains(eastern))
                .body("next", nullValue());
        COORDINATOR
                .calling()
                .queryParam("area", grid)
                .queryParam("cursor", "none")
                .get("/api/grid/links")
                .then()
                .statusCode(400);
    }

    @Test
    void before_the_areas_began_there_was_no_link() {
        links(grid, "2024-06-01T00:00:00Z").body("items.size()", equalTo(0));
    }

    @Test
    void a_redraw_ends_links_and_begins_others_and_last_month_stays_as_it_was() {
        String redrawn =
                collection(
                        drawn("2025-07-01", western, box(116.40, south - 0.01, 116.401, south)),
                        drawn("2025-07-01", eastern, box(116.40, south, 116.4095, south + 0.01)));
        assertThat(As.INSTALLER.importing("areas", redrawn).getList("rejected")).isEmpty();
        eventually(AUGUST, eastern);
        links(grid, AUGUST).body("items[0].share", equalTo(0.95f));
        links(grid, "2025-06-01T00:00:00Z")
                .body("items.policeGrid.code", contains(western, eastern))
                .body("items.to", contains("2025-06-30T16:00:00Z", "2025-06-30T16:00:00Z"));

        assertThat(As.INSTALLER.importing("areas", drawn()).getInt("accepted")).isZero();
        assertThat(As.INSTALLER.importing("areas", redrawn).getInt("accepted")).isZero();
        links(grid, AUGUST).body("items.version", contains(1));
    }

    @Test
    void what_a_person_links_goes_first_and_no_redraw_ends_it() {
        String id =
                link(COORDINATOR, "2025-02-01T00:00:00Z", strip)
                        .statusCode(201)
                        .header("Location", containsString("/api/grid/links/"))
                        .header("ETag", equalTo("\"1\""))
                        .body("byHand", equalTo(true))
                        .body("share", equalTo(0.05f))
                        .extract()
                        .path("id");
        eventually(MARCH, strip, western, eastern);
        eventually(JANUARY, western, eastern);

        redraw("2025-07-01", strip, box(116.42, south, 116.43, south + 0.01));
        eventually(AUGUST, strip, western, eastern);
        link(COORDINATOR, MARCH, strip)
                .statusCode(409)
                .body("violations[0].field", equalTo("policeGrid"));

        end(COORDINATOR, id, "\"1\"", "2025-09-01T00:00:00Z")
                .statusCode(200)
                .body("endedByHand", equalTo(true));
        eventually("2025-10-01T00:00:00Z", western, eastern);
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            var announced =
                    topic.await(
                            DirectoryEvent.Link.class,
                            each -> each.id().toString().equals(id) && each.version() == 2);
            assertThat(announced.byHand()).isTrue();
            assertThat(announced.endedByHand()).isTrue();
            assertThat(announced.to()).isEqualTo(Instant.parse("2025-09-01T00:00:00Z"));
        }
    }

    @Test
    void what_a_person_parts_is_not_linked_again_by_any_redraw() {
        end(COORDINATOR, idOf(eastern), "\"1\"", "2025-02-01T00:00:00Z").statusCode(200);
        eventually(MARCH, western);

        redraw("2025-07-01", eastern, box(116.407, south, 116.4095, south + 0.009));
        redraw("2025-01-01", eastern, box(116.407, south, 116.4095, south + 0.008));
        await().untilAsserted(
                        () ->
                                links(grid, JANUARY)
                                        .body("items.policeGrid.code", contains(western, eastern))
                                        .body("items[1].share", equalTo(0.2f))
                                        .body("items[1].endedByHand", equalTo(true))
                                        .body("items[1].to", equalTo("2025-02-01T00:00:00Z")));
        eventually(MARCH, western);
        eventually(AUGUST, western);

        link(COORDINATOR, "2025-04-01T00:00:00Z", eastern).statusCode(201);
        eventually(AUGUST, eastern, western);
        eventually(MARCH, western);
    }

    @Test
    void parting_also_takes_the_links_that_a_redraw_to_come_would_bring() {
        String current = idOf(eastern);
        redraw("2031-07-01", eastern, box(116.407, south, 116.4095, south + 0.006));
        await().untilAsserted(
                        () ->
                                links(grid, "2031-08-01T00:00:00Z")
                                        .body("items[1].share", equalTo(0.15f)));
        end(COORDINATOR, current, "\"2\"", null).statusCode(200);
        eventually("2031-08-01T00:00:00Z", western);
    }

    @Test
    void an_area_that_ends_takes_every_link_with_it_and_those_by_hand_too() {
        link(COORDINATOR, "2025-02-01T00:00:00Z", strip).statusCode(201);
        retire(strip, box(116.4095, south, 116.42, south + 0.01), "2025-07-01");
        retire(western, box(116.40, south, 116.407, south + 0.01), "2025-07-01");
        eventually("2025-06-01T00:00:00Z", strip, western, eastern);
        eventually(AUGUST, eastern);

        retire(western, box(116.40, south, 116.407, south + 0.01), "2025-10-01");
        eventually(AUGUST, western, eastern);
        eventually("2025-11-01T00:00:00Z", eastern);
    }

    @Test
    void what_became_of_a_link_is_told_by_whom_and_why() {
        String id =
                link(COORDINATOR, "2025-02-01T00:00:00Z", strip)
                        .statusCode(201)
                        .extract()
                        .path("id");
        end(COORDINATOR, id, "\"1\"", "2032-01-01T00:00:00Z").statusCode(200);
        end(COORDINATOR, id, "\"2\"", AUGUST).statusCode(200);
        COORDINATOR
                .calling()
                .queryParam("entity", "link/" + id)
                .get("/api/grid/changes")
                .then()
                .statusCode(200)
                .body("items.act", contains("PARTED", "PARTED", "LINKED"))
                .body("items.datedBack", contains(true, false, true))
                .body("items.reason", contains(REASON, REASON, REASON))
                .body("items[0].changed.field", contains("to"))
                .body("items[1].changed.field", contains("endedByHand", "to"))
                .body("items[0].changedBy.name", equalTo("周协调"));
        COORDINATOR
                .calling()
                .queryParam("entity", "link/" + idOf(western))
                .get("/api/grid/changes")
                .then()
                .body("items.act", contains("IMPORTED"));
    }

    @Test
    void the_reason_is_stored_sealed() throws SQLException {
        String id =
                link(COORDINATOR, "2025-02-01T00:00:00Z", strip)
                        .statusCode(201)
                        .extract()
                        .path("id");
        try (var connection = TestStack.connect(ServiceDatabase.GRID, "grid_app");
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select position('%s'::bytea in reason) from link where id = '%s'"
                                        .formatted(REASON, id))) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @Test
    void two_who_part_the_same_two_do_not_overwrite_each_other() {
        String id = idOf(western);
        end(COORDINATOR, id, null, "2032-01-01T00:00:00Z").statusCode(428);
        end(COORDINATOR, id, "\"7\"", "2032-01-01T00:00:00Z").statusCode(412);
        end(COORDINATOR, id, "\"1\"", "2024-01-01T00:00:00Z")
                .statusCode(400)
                .body("violations[0].field", equalTo("to"));
        end(COORDINATOR, id, "\"1\"", "2032-01-01T00:00:00Z")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        end(COORDINATOR, id, "\"2\"", "2033-01-01T00:00:00Z")
                .statusCode(400)
                .body("violations[0].field", equalTo("to"));
        end(COORDINATOR, id, "\"2\"", "2025-06-01T00:00:00Z").statusCode(200);
        end(COORDINATOR, id, "\"3\"", null).statusCode(409).body("code", equalTo("link-ended"));
        COORDINATOR
                .calling()
                .get("/api/grid/links/{0}", id)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"3."));
    }

    @Test
    void a_link_needs_two_areas_in_force_and_a_right_to_both() {
        link(COORDINATOR, "2024-02-01T00:00:00Z", strip)
                .statusCode(400)
                .body("violations[0].field", equalTo("grid"));
        link(COORDINATOR, MARCH, grid)
                .statusCode(400)
                .body("violations[0].message", equalTo("not a police grid: " + grid));
        link(COORDINATOR, MARCH, station + "P99")
                .statusCode(400)
                .body("violations[0].message", containsString("no such area"));
        for (String login : List.of("worker-mini", "chief-mini")) {
            link(new As(login), MARCH, strip).statusCode(403);
            end(new As(login), idOf(western), "\"1\"", null).statusCode(403);
        }
        end(COORDINATOR, "junk", "\"1\"", null).statusCode(404);
        end(COORDINATOR, new UUID(0, 9).toString(), "\"1\"", null).statusCode(404);
        COORDINATOR
                .calling()
                .contentType("application/json; charset=UTF-8")
                .body("{\"grid\":\"%s\",\"policeGrid\":\"%s\"}".formatted(grid, strip))
                .post("/api/grid/links")
                .then()
                .statusCode(400);
    }

    @Test
    void unknown_areas_have_no_links() {
        As.INSTALLER.calling().get("/api/grid/links?area=42").then().statusCode(404);
        As.INSTALLER.calling().get("/api/grid/links").then().statusCode(400);
        new As("stranger").calling().get("/api/grid/links?area=" + grid).then().statusCode(403);
    }

    private void eventually(String at, String... policeGrids) {
        await().untilAsserted(
                        () -> links(grid, at).body("items.policeGrid.code", contains(policeGrids)));
    }

    private String idOf(String policeGrid) {
        return links(grid, MARCH)
                .extract()
                .path("items.find { it.policeGrid.code == '%s' }.id".formatted(policeGrid));
    }

    private static ValidatableResponse links(String area, String at) {
        return new As("worker-mini")
                .calling()
                .get("/api/grid/links?area={0}&at={1}", area, at)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse link(As by, String from, String policeGrid) {
        return by.calling()
                .contentType("application/json; charset=UTF-8")
                .body(
                        "{\"grid\":\"%s\",\"policeGrid\":\"%s\",\"from\":\"%s\",\"reason\":\"%s\"}"
                                .formatted(grid, policeGrid, from, REASON))
                .post("/api/grid/links")
                .then();
    }

    private static ValidatableResponse end(
            As by, String id, @Nullable String etag, @Nullable String to) {
        var request = by.calling().contentType("application/json; charset=UTF-8");
        if (etag != null) {
            request.header("If-Match", etag);
        }
        String until = to == null ? "" : "\"to\":\"%s\",".formatted(to);
        return request.body("{%s\"reason\":\"%s\"}".formatted(until, REASON))
                .post("/api/grid/links/{0}/end", id)
                .then();
    }

    private void redraw(String from, String policeGrid, String boundary) {
        String file = collection(drawn(from, policeGrid, boundary));
        assertThat(As.INSTALLER.importing("areas", file).getInt("accepted")).isOne();
    }

    private void retire(String policeGrid, String boundary, String to) {
        String ended =
                drawn("2025-01-01", policeGrid, boundary)
                        .replace("\"from\"", "\"to\":\"%s\",\"from\"".formatted(to));
        assertThat(As.INSTALLER.importing("areas", collection(ended)).getInt("accepted")).isOne();
    }

    private String drawn(String from, String policeGrid, String boundary) {
        return feature(
                Map.of(
                        "code", policeGrid,
                        "kind", "POLICE_GRID",
                        "name", "警格",
                        "parent", station,
                        "from", from),
                boundary);
    }

    private String drawn() {
        double north = south + 0.01;
        return collection(
                area(community, "COMMUNITY", "三分", SUBDISTRICT, null),
                area(station, "POLICE_STATION", "三分派出所", SUBDISTRICT, null),
                area(grid, "GRID", "三分网格", community, box(116.40, south, 116.41, north)),
                area(western, "POLICE_GRID", "西警格", station, box(116.40, south, 116.407, north)),
                area(eastern, "POLICE_GRID", "东警格", station, box(116.407, south, 116.4095, north)),
                area(strip, "POLICE_GRID", "边警格", station, box(116.4095, south, 116.42, north)));
    }
}
