package org.twogrids.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.twogrids.cases.Town.COMMUNITY;
import static org.twogrids.cases.Town.POLICE_GRID;
import static org.twogrids.cases.Town.STATION;
import static org.twogrids.cases.Town.SUBDISTRICT;
import static org.twogrids.cases.Town.WEST;
import static org.twogrids.cases.Town.id;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.OutsideUnit.Kind;
import org.twogrids.kernel.events.DirectoryEvent.Team.Level;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.testing.TestTokens;

/// A town with a yard, and the calls by which its people take a case along its way.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class JourneyTest {

    @Inject Directory directory;
    @Inject protected TestClock clock;

    private final Announcer announcer = new Announcer();

    /// Rounds look every ten seconds, at all cases of the suite.
    @BeforeAll
    void rounds_take_their_time() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @BeforeAll
    void a_town_with_a_yard() {
        announcer.change(
                new Town()
                        .with("coordinator", Role.SUBDISTRICT_COORDINATOR, SUBDISTRICT)
                        .with("secretary", Role.COMMUNITY_SECRETARY, COMMUNITY)
                        .with("worker", Role.GRID_WORKER, WEST)
                        .with("officer", Role.COMMUNITY_OFFICER, POLICE_GRID)
                        .with("head", Role.STATION_HEAD, STATION)
                        .with("duty", Role.COMMAND_ROOM_DUTY, STATION)
                        .with("chair", Role.WOMENS_FEDERATION_CHAIR, COMMUNITY)
                        .with("auxiliary", Role.AUXILIARY_OFFICER, POLICE_GRID)
                        .with("volunteer", Role.VOLUNTEER, COMMUNITY)
                        .member("qian", "05")
                        .posting("qian", Role.SOCIAL_WORKER, COMMUNITY, true, null)
                        .member("chen")
                        .member("zhou")
                        .team("stewards", Level.YARD, COMMUNITY, "05", 1000, "chen")
                        .team("stewards-too", Level.SUBDISTRICT, SUBDISTRICT, "05", 1000, "zhou")
                        .member("lin")
                        .member("gao")
                        .team("shops", Level.YARD, COMMUNITY, "09", 1000, "lin", "gao")
                        .unit("heating-company", Kind.HEATING, SUBDISTRICT, "06")
                        .unit("caretakers", Kind.PROPERTY, COMMUNITY, "05")
                        .unit("elsewhere", Kind.PROPERTY, "110101002", "05")
                        .records());
        announcer.send(new DirectoryEvent.Heartbeat(Instant.now(), 1));
        await().untilAsserted(
                        () ->
                                assertThat(directory.view().team(id("stewards-too"), Instant.now()))
                                        .isPresent());
        await().untilAsserted(() -> assertThat(directory.view().memberOf("zhou")).isPresent());
    }

    @AfterEach
    void time_goes_as_it_does() {
        clock.reset();
    }

    @AfterAll
    void the_announcer_leaves() {
        announcer.close();
    }

    protected static RequestSpecification as(String login) {
        return given().auth().oauth2(TestTokens.of(login)).contentType(ContentType.JSON);
    }

    /// @return the id of a quarrel between two neighbours that the yard's mediator has to handle
    protected static String flagged(Map<String, Object> other) {
        Map<String, Object> flag = new HashMap<>();
        flag.put("category", "0502");
        flag.put("title", "楼道堆物");
        flag.put("narrative", "两家为楼道堆放杂物争执");
        flag.put("location", Map.of("type", "Point", "coordinates", List.of(116.05, 39.05)));
        flag.put("parties", List.of(Map.of("name", "甲某"), Map.of("name", "乙某")));
        flag.putAll(other);
        return as("worker")
                .body(flag)
                .post("/api/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    protected static String accepted(Map<String, Object> other) {
        String id = flagged(other);
        move(handler(id), id, "acceptance", Map.of()).statusCode(200);
        return id;
    }

    /// @return a quarrel that its handler has settled on the spot
    protected static String settled(Map<String, Object> other) {
        String id = accepted(other);
        move(handler(id), id, "settlement", Map.of("record", "握手言和", "bothAgree", true))
                .statusCode(200);
        return id;
    }

    protected static String mediating(Map<String, Object> other) {
        String id = accepted(other);
        move(handler(id), id, "mediation", beginning(Map.of())).statusCode(200);
        return id;
    }

    /// All agree and know their rights.
    protected static Map<String, Object> beginning(Map<String, Object> other) {
        Map<String, Object> body = new HashMap<>();
        body.put("rightsExplained", true);
        body.put("consents", List.of(0, 1));
        body.put("guardian", false);
        body.put("elsewhere", false);
        body.putAll(other);
        return body;
    }

    /// What was read of a case, as its access log has it, the first first.
    protected static List<String> readings(String id) throws SQLException {
        try (Connection connection = TestStack.connect(ServiceDatabase.CASES, "cases_owner");
                PreparedStatement select =
                        connection.prepareStatement(
                                "select fields from access_log where subject = ? order by id")) {
            select.setString(1, "case/" + id);
            List<String> all = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(row.getString(1));
                }
            }
            return all;
        }
    }

    /// With the version that the case has now.
    protected static ValidatableResponse move(String login, String id, String move, Object body) {
        return as(login)
                .header("If-Match", '"' + version(id) + '"')
                .body(body)
                .post("/api/cases/{id}/" + move, id)
                .then();
    }

    protected static ValidatableResponse seen(String login, String id) {
        return as(login).get("/api/cases/{id}", id).then();
    }

    protected static String handler(String id) {
        return seen("worker", id).statusCode(200).extract().path("handler.name");
    }

    protected static String status(String id) {
        return seen("worker", id).extract().path("status");
    }

    private static String version(String id) {
        return seen("worker", id).extract().path("version").toString();
    }
}
