package org.twogrids.cases.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.twogrids.cases.Town.FOUNDED;
import static org.twogrids.cases.Town.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.Announcer;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DoorAddress;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.DirectoryEvent.Member;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Doors;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.testing.TestTokens;

/// Two grids of a community; nobody has drawn either, one has doors.
@QuarkusTest
class AddressRoutingTest {

    private static final String SUBDISTRICT = "110101074";
    private static final String COMMUNITY = SUBDISTRICT + "001";
    private static final String OWN = COMMUNITY + "001";
    private static final String ADDRESSED = COMMUNITY + "002";
    private static final String STREET = "门牌示例街";

    @Inject Directory directory;

    @BeforeEach
    void a_grid_with_doors() {
        try (var announcer = new Announcer()) {
            announcer.change(
                    List.of(
                            area(SUBDISTRICT, AreaKind.SUBDISTRICT, "110101", null),
                            area(COMMUNITY, AreaKind.COMMUNITY, SUBDISTRICT, null),
                            area(OWN, AreaKind.GRID, COMMUNITY, null),
                            area(
                                    ADDRESSED,
                                    AreaKind.GRID,
                                    COMMUNITY,
                                    List.of(
                                            new Doors(
                                                    FOUNDED, null, STREET, 1, 99, Doors.Side.ODD))),
                            member("door-worker"),
                            member("door-secretary"),
                            member("door-coordinator"),
                            posting("door-worker", Role.GRID_WORKER, OWN),
                            posting("door-secretary", Role.COMMUNITY_SECRETARY, COMMUNITY),
                            posting(
                                    "door-coordinator",
                                    Role.SUBDISTRICT_COORDINATOR,
                                    SUBDISTRICT)));
            announcer.send(new DirectoryEvent.Heartbeat(Instant.now(), 1));
        }
        DoorAddress door = new DoorAddress(STREET + "7号");
        await().untilAsserted(
                        () ->
                                assertThat(directory.view().streets().gridOf(door, Instant.now()))
                                        .contains(ADDRESSED));
    }

    @Test
    void a_flag_with_an_address_goes_to_the_grid_of_the_door_and_says_so() {
        var flagged = flag(Map.of("address", " 某区" + STREET + "７号院2号楼"));
        flagged.body("grid.code", equalTo(ADDRESSED));
        String id = flagged.extract().path("id");

        as("door-coordinator")
                .get("/api/cases/{0}/routing", id)
                .then()
                .body("reasons.code", hasItem("LOCATED_BY_ADDRESS"))
                .body("reasons.text", hasItem("地址的门牌号属于" + ADDRESSED));
        as("door-coordinator")
                .header("Accept-Language", "en")
                .get("/api/cases/{0}/routing", id)
                .then()
                .body("reasons.text", hasItem("The address is a door of " + ADDRESSED));
    }

    @Test
    void the_address_is_what_the_handler_reads_first() {
        String id = flag(Map.of("address", STREET + "7号")).extract().path("id");
        as("door-coordinator")
                .contentType(ContentType.JSON)
                .body(Map.of("purpose", "核实地址"))
                .post("/api/cases/{0}/disclosure", id)
                .then()
                .statusCode(200)
                .body("narrative", startsWith("地点:" + STREET + "7号\n"));
    }

    @Test
    void a_point_in_no_grid_gives_way_to_the_address() {
        flag(Map.of(
                        "address",
                        STREET + "7号",
                        "location",
                        Map.of("type", "Point", "coordinates", List.of(121.0, 31.0))))
                .body("grid.code", equalTo(ADDRESSED));
    }

    @Test
    void where_no_place_is_told_the_address_of_the_people_counts() {
        flag(Map.of("parties", List.of(Map.of("name", "甲某", "address", STREET + "9号"))))
                .body("grid.code", equalTo(ADDRESSED));
    }

    @Test
    void a_door_that_is_not_among_them_leaves_it_in_the_own_grid() {
        flag(Map.of("address", STREET + "8号")).body("grid.code", equalTo(OWN));
    }

    @Test
    void where_it_would_go_is_asked_with_an_address_too() {
        as("door-coordinator")
                .contentType(ContentType.JSON)
                .body(Map.of("category", "0202", "address", STREET + "11号"))
                .post("/api/cases/what-if")
                .then()
                .statusCode(200)
                .body("grid.code", equalTo(ADDRESSED))
                .body("routing.reasons.code", hasItem("LOCATED_BY_ADDRESS"));
    }

    private static ValidatableResponse flag(Map<String, Object> other) {
        Map<String, Object> body =
                new HashMap<>(Map.of("category", "0202", "title", "漏水", "narrative", "楼上漏水。"));
        body.putAll(other);
        return as("door-worker")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/cases")
                .then()
                .statusCode(201);
    }

    private static RequestSpecification as(String login) {
        return given().auth().oauth2(TestTokens.of(login));
    }

    private static Area area(
            String code, AreaKind kind, String parent, @Nullable List<Doors> doors) {
        boolean numbered = kind == AreaKind.SUBDISTRICT;
        return new Area(
                code,
                kind,
                1,
                List.of(
                        new Area.Period(
                                FOUNDED,
                                null,
                                code,
                                parent,
                                null,
                                false,
                                numbered ? "DRS" : null,
                                null)),
                doors);
    }

    private static Member member(String name) {
        return new Member(
                id(name),
                1,
                name,
                null,
                List.of(new Member.Period(FOUNDED, null, name, Set.of(), Set.of("zh"))));
    }

    private static Posting posting(String name, Role role, String area) {
        return new Posting(id(name + "-post"), 1, id(name), area, role, true, FOUNDED, null);
    }
}
