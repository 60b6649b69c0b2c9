package org.twogrids.cases.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.twogrids.cases.Town.FOUNDED;
import static org.twogrids.cases.Town.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.Announcer;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.DirectoryEvent.Link;
import org.twogrids.kernel.events.DirectoryEvent.Member;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.testing.TestTokens;

/// A grid that nobody has drawn, and two police grids: only links tell which of them answers.
@QuarkusTest
class LinkedGridTest {

    private static final String SUBDISTRICT = "110101078";
    private static final String COMMUNITY = SUBDISTRICT + "001";
    private static final String GRID = COMMUNITY + "001";
    private static final String STATION = "110101978000";
    private static final String NEAR = STATION + "P01";
    private static final String FAR = STATION + "P02";

    @Inject Directory directory;

    @Test
    void the_officer_of_the_linked_police_grid_answers_and_a_link_made_by_hand_goes_first() {
        Instant ended = FOUNDED.plusSeconds(86_400);
        try (var announcer = new Announcer()) {
            announcer.change(
                    List.of(
                            area(SUBDISTRICT, AreaKind.SUBDISTRICT, "110101"),
                            area(COMMUNITY, AreaKind.COMMUNITY, SUBDISTRICT),
                            area(GRID, AreaKind.GRID, COMMUNITY),
                            area(STATION, AreaKind.POLICE_STATION, SUBDISTRICT),
                            area(NEAR, AreaKind.POLICE_GRID, STATION),
                            area(FAR, AreaKind.POLICE_GRID, STATION),
                            member("linked-worker"),
                            member("linked-secretary"),
                            member("linked-coordinator"),
                            member("near-officer"),
                            member("far-officer"),
                            posting("linked-worker", Role.GRID_WORKER, GRID),
                            posting("linked-secretary", Role.COMMUNITY_SECRETARY, COMMUNITY),
                            posting(
                                    "linked-coordinator",
                                    Role.SUBDISTRICT_COORDINATOR,
                                    SUBDISTRICT),
                            posting("near-officer", Role.COMMUNITY_OFFICER, NEAR),
                            posting("far-officer", Role.COMMUNITY_OFFICER, FAR),
                            link("near", NEAR, 0.6, false, FOUNDED, null),
                            link("once", FAR, 0.9, false, FOUNDED, ended)));
            announcer.send(new DirectoryEvent.Heartbeat(Instant.now(), 1));
            await().untilAsserted(() -> assertThat(linked(Instant.now())).containsExactly(NEAR));
            assertThat(linked(ended.minusSeconds(1))).containsExactly(FAR, NEAR);
            flag().body("policeGrid.code", equalTo(NEAR))
                    .body("officer.name", equalTo("near-officer"));

            announcer.send(link("hand", FAR, 0, true, Instant.now(), null));
            await().untilAsserted(
                            () -> assertThat(linked(Instant.now())).containsExactly(FAR, NEAR));
            assertThat(linked(ended)).containsExactly(NEAR);
            flag().body("policeGrid.code", equalTo(FAR))
                    .body("officer.name", equalTo("far-officer"));
        }
    }

    private List<String> linked(Instant at) {
        return directory.view().links(GRID, at).map(Link::policeGrid).toList();
    }

    private static ValidatableResponse flag() {
        return given().auth()
                .oauth2(TestTokens.of("linked-worker"))
                .contentType(ContentType.JSON)
                .body(Map.of("category", "0202", "title", "漏水", "narrative", "楼上漏水。"))
                .post("/api/cases")
                .then()
                .statusCode(201);
    }

    private static Area area(String code, AreaKind kind, String parent) {
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
                                numbered ? "LNK" : null,
                                null)));
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

    private static Link link(
            String name, String police, double share, boolean byHand, Instant from, Instant to) {
        return new Link(id(name), 1, GRID, police, share, byHand, false, from, to);
    }
}
