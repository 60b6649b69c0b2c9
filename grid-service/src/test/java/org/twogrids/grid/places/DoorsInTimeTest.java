package org.twogrids.grid.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.twogrids.grid.MiniDistrict.SUBDISTRICT;
import static org.twogrids.grid.MiniDistrict.area;
import static org.twogrids.grid.MiniDistrict.collection;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;
import org.twogrids.grid.publishing.DirectoryTopic;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.Doors;

/// Two grids that nobody has drawn, side by side in one street: what others hear of their doors,
/// and what becomes of these when the grids are joined, divided or end.
@QuarkusTest
class DoorsInTimeTest {

    private static final AtomicInteger PLACES = new AtomicInteger();
    private static final As COORDINATOR = new As("coordinator-mini");

    private final int place = PLACES.incrementAndGet();
    private final String community = SUBDISTRICT + "7%02d".formatted(place);
    private final String odd = community + "001";
    private final String even = community + "002";
    private final String fresh = community + "003";
    private final String street = "时序%s街".formatted(Character.toString(0x4e00 + place));

    @Inject DoorPublication publication;

    @BeforeEach
    void two_grids_with_doors() {
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
                                                        null),
                                                area(odd, "GRID", "单", community, null),
                                                area(even, "GRID", "双", community, null)))
                                .getList("rejected"))
                .isEmpty();
        doors(
                "%s,%s,1,99,ODD,2025-01-01,".formatted(odd, street),
                "%s,%s,2,98,EVEN,2025-01-01,".formatted(even, street));
        belongs("7号", odd);
        belongs("8号", even);
    }

    @Test
    void the_doors_of_a_grid_are_published_with_it_and_its_version_grows() {
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            Area heard = topic.await(Area.class, it -> it.code().equals(odd) && it.version() == 2);
            assertThat(heard.history()).hasSize(1);
            assertThat(heard.doors())
                    .containsExactly(
                            new Doors(
                                    Instant.parse("2024-12-31T16:00:00Z"),
                                    null,
                                    street,
                                    1,
                                    99,
                                    Doors.Side.ODD));
        }
        COORDINATOR
                .calling()
                .queryParam("entity", "area/" + odd)
                .get("/api/grid/changes")
                .then()
                .body("items[0].act", equalTo("IMPORTED"))
                .body("items[0].changed.field", contains("doors"));
    }

    @Test
    void a_change_of_the_grid_itself_is_published_with_its_doors() {
        change(odd, "redraw", "{\"reason\":\"改名\",\"name\":\"单号\"}").statusCode(200);
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            Area heard = topic.await(Area.class, it -> it.code().equals(odd) && it.version() == 3);
            assertThat(heard.doors()).hasSize(1);
        }
    }

    @Test
    void a_whole_courtyard_is_a_row_without_numbers_in_and_out() {
        String row = "%s,时序大院%d,,,,2025-01-01,".formatted(odd, place);
        doors(row);
        await().untilAsserted(
                        () -> address("时序大院%d".formatted(place)).body("grid.code", equalTo(odd)));
        String out = new String(COORDINATOR.exporting("door-ranges.csv"), StandardCharsets.UTF_8);
        assertThat(out).contains("%s,时序大院%d,,,ALL,2025-01-01,".formatted(odd, place));
    }

    @Test
    void the_doors_of_grids_that_are_joined_belong_to_what_they_become() {
        change(
                        odd,
                        "merge",
                        """
                        {"reason":"并格","with":[{"code":"%s","version":2}],
                         "into":{"code":"%s","name":"合"}}
                        """
                                .formatted(even, fresh))
                .statusCode(200)
                .body("open.doors", empty());
        belongs("7号", fresh);
        belongs("8号", fresh);
        address("7号", Instant.now().minus(1, ChronoUnit.HOURS)).body("grid.code", equalTo(odd));
    }

    @Test
    void a_grid_that_goes_on_with_the_doors_of_another_is_published_with_them() {
        change(
                        odd,
                        "merge",
                        """
                        {"reason":"并格","with":[{"code":"%s","version":2}],"into":{"code":"%s"}}
                        """
                                .formatted(even, odd))
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("areas.code", hasItem(odd));
        belongs("7号", odd);
        belongs("8号", odd);
    }

    @Test
    void the_doors_of_a_grid_that_ends_are_told_and_may_be_given_to_another() {
        String later =
                Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
        doors("%s,%s,201,299,ODD,2099-01-01,".formatted(odd, street));
        change(odd, "retire", "\"3\"", "{\"at\":\"%s\",\"reason\":\"撤格\"}".formatted(later))
                .statusCode(200)
                .body("open.doors.grid", contains(odd, odd))
                .body("open.doors.street", contains(street, street));
        belongs("7号", odd);
        address("7号", Instant.parse(later)).body("grid", equalTo(null));
        doors(
                "%s,%s,1,99,ODD,%s,".formatted(even, street, later),
                "%s,%s,201,299,ODD,2099-01-01,".formatted(even, street));
        await().untilAsserted(
                        () -> address("7号", Instant.parse(later)).body("grid.code", equalTo(even)));
    }

    @Test
    void where_an_end_is_moved_its_doors_end_with_it() {
        Instant first = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        Instant then = first.plus(9, ChronoUnit.DAYS);
        String retire = "{\"at\":\"%s\",\"reason\":\"撤格\"}";
        change(odd, "retire", retire.formatted(first)).statusCode(200);
        change(odd, "retire", "\"3\"", retire.formatted(then)).statusCode(200);
        await().untilAsserted(() -> address("7号", first).body("grid.code", equalTo(odd)));
        address("7号", then).body("grid", equalTo(null));
    }

    @Test
    void doors_that_a_version_before_kept_to_itself_are_published_after_the_start()
            throws SQLException {
        try (Connection connection =
                        TestStack.connect(ServiceDatabase.GRID, ServiceDatabase.GRID.app());
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(
                    "update directory_entity set payload = convert_to(replace(convert_from(payload,"
                            + " 'UTF8'), '\"doors\"', '\"unknown\"'), 'UTF8') where key = 'area/%s'"
                                    .formatted(odd));
        }
        publication.catchUp(new StartupEvent());
        publication.catchUp(new StartupEvent());
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            topic.await(Area.class, it -> it.code().equals(odd) && it.version() == 3);
            assertThat(topic.all(Area.class))
                    .noneMatch(it -> it.code().equals(odd) && it.version() > 3);
        }
    }

    private void doors(String... rows) {
        String file = "grid,street,first,last,side,from,to\n" + String.join("\n", rows);
        assertThat(COORDINATOR.importing("door-ranges", file).getList("rejected")).isEmpty();
    }

    private void belongs(String number, String grid) {
        await().untilAsserted(() -> address(street + number).body("grid.code", equalTo(grid)));
    }

    private ValidatableResponse address(String number, Instant at) {
        return COORDINATOR
                .calling()
                .queryParam("text", street + number)
                .queryParam("at", at.toString())
                .get("/api/grid/addresses")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse address(String text) {
        return COORDINATOR
                .calling()
                .queryParam("text", text)
                .get("/api/grid/addresses")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse change(String code, String what, String body) {
        return change(code, what, "\"2\"", body);
    }

    private static ValidatableResponse change(
            String code, String what, @Nullable String etag, String body) {
        return COORDINATOR
                .calling()
                .contentType("application/json; charset=UTF-8")
                .header("If-Match", etag)
                .body(body)
                .post("/api/grid/areas/{0}/{1}", code, what)
                .then();
    }
}
