package org.twogrids.notify.policies;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.twogrids.notify.Donghuamen.HANDLER;
import static org.twogrids.notify.Donghuamen.OWNER;
import static org.twogrids.notify.Donghuamen.header;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.eventually;
import static org.twogrids.notify.Inboxes.of;
import static org.twogrids.notify.Inboxes.only;
import static org.twogrids.notify.Inboxes.token;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.DirectoryEvent.Heartbeat;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.TestClock;

@QuarkusTest
class PoliciesTest {

    private static final String CHAINS =
            """
            [{"first":"OFFICER","then":[{"who":"STATION_HEAD"}]},\
            {"first":"HANDLER","within":"PT30M","then":[{"who":"COORDINATOR"}]},\
            {"first":"OWNER","then":[{"who":"COORDINATOR"}]}]\
            """;
    private static final String GENERAL = "{\"name\":\"any\",\"chains\":" + CHAINS + "}";
    private static final String HERE =
            "{\"name\":\"here\",\"areas\":[\""
                    + Donghuamen.STATION
                    + "\"],\"chains\":"
                    + CHAINS
                    + "}";

    private final Announcer announcer;
    private final TestClock clock;
    private final org.twogrids.kernel.directory.Directory directory;

    PoliciesTest(
            Announcer announcer,
            TestClock clock,
            org.twogrids.kernel.directory.Directory directory) {
        this.announcer = announcer;
        this.clock = clock;
        this.directory = directory;
    }

    @BeforeEach
    void the_directory_is_heard() {
        clock.set(Donghuamen.at("2027-01-05T10:00"));
        announcer.introduceEverybody();
        announcer.say(new Heartbeat(clock.instant(), 1));
        eventually(() -> directory.degraded().isEmpty());
    }

    /// The shipped ones for whoever comes after.
    @AfterEach
    void nothing_is_left() throws SQLException {
        try (var owner = TestStack.connect(ServiceDatabase.NOTIFY, "notify_owner");
                var delete = owner.createStatement()) {
            delete.executeUpdate("delete from alert_policy");
        }
    }

    @Test
    void whoever_answers_is_told_by_the_policies_in_force() {
        put("coordinator", "\"0\"", book(GENERAL)).statusCode(200).body("version", equalTo(1));
        UUID caseId = opened();

        assertThat(await("handler", caseId).get("acknowledgeBy"))
                .isEqualTo("2027-01-05T10:30:00+08:00");
        clock.pass(Duration.ofHours(2));
        assertThat(await("head", caseId).get("kind")).isEqualTo("ESCALATION");
        assertThat(of("backup", caseId)).isEmpty();
    }

    @Test
    void a_case_that_is_under_way_goes_on_by_the_new_ones() {
        UUID caseId = opened();
        await("officer", caseId);
        put("coordinator", "\"0\"", book(GENERAL)).statusCode(200);

        clock.pass(Duration.ofHours(2));
        await("head", caseId);
        assertThat(of("backup", caseId)).isEmpty();
        assertThat(only("handler", caseId).get("acknowledgeBy"))
                .isEqualTo("2027-01-05T12:00:00+08:00");
    }

    @Test
    void the_shipped_ones_are_there_from_the_start() {
        as("handler")
                .get("/api/alerts/policies")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("version", equalTo(0))
                .body("changedBy", nullValue())
                .body(
                        "book.rules.name",
                        contains("violence", "missed for long", "everything else"));
    }

    @Test
    void every_version_is_kept_with_who_made_it_and_when() {
        put("coordinator", "\"0\"", book(HERE, GENERAL)).statusCode(200);
        put("coordinator", "\"1\"", book(GENERAL)).statusCode(200);

        as("handler")
                .get("/api/alerts/policies/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items[0].changedBy.name", equalTo("coordinator"))
                .body("items[0].changedAt", equalTo("2027-01-05T10:00:00+08:00"))
                .body("next", nullValue());
        as("handler")
                .get("/api/alerts/policies/versions/1")
                .then()
                .statusCode(200)
                .body("book.rules.name", contains("here", "any"));
        as("handler").get("/api/alerts/policies/versions/9").then().statusCode(404);
    }

    @Test
    void who_did_not_see_the_version_in_force_changes_nothing() {
        put("coordinator", null, book(GENERAL)).statusCode(428);
        put("coordinator", "\"4\"", book(GENERAL)).statusCode(412);
    }

    @Test
    void a_handler_changes_nothing() {
        put("handler", "\"0\"", book(GENERAL)).statusCode(403);
    }

    @Test
    void a_stations_head_changes_what_is_for_the_station_and_no_more() {
        put("coordinator", "\"0\"", book(GENERAL)).statusCode(200);

        put("head", "\"1\"", book(HERE, GENERAL)).statusCode(200);
        put("head", "\"2\"", book(HERE, GENERAL.replace("PT30M", "PT31M"))).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"rules":[]}                                  | rules
                    {"rules":[null]}                              | rules[0]
                    {"rules":[{"name":"any","risks":["RED"],"chains":@},%s]} | rules[1].name
                    {"rules":[%s,{"name":"b","chains":@}]}        | rules[0]
                    {"rules":[{"name":"b","risks":["RED"],"chains":@}]}    | rules[0]
                    {"rules":[{"name":" ","chains":@}]}           | rules[0].name
                    {"rules":[{"name":"b","risks":["PINK"],"chains":@},%s]} | rules[0].risks[0]
                    {"rules":[{"name":"b","on":["SOLD"],"chains":@},%s]}    | rules[0].on[0]
                    {"rules":[{"name":"b","categories":["6"],"chains":@},%s]} | rules[0].categories[0]
                    {"rules":[{"name":"b","areas":["Mars"],"chains":@},%s]} | rules[0].areas[0]
                    {"rules":[{"name":"b","chains":[]}]}          | rules[0].chains
                    {"rules":[{"name":"b","chains":[{"first":"CAT"}]}]}    | rules[0].chains[0].then
                    """)
    void what_makes_no_sense_is_named(String body, String field) {
        String sent = body.replace("@", CHAINS).replace("%s", GENERAL);
        put("coordinator", "\"0\"", sent)
                .statusCode(400)
                .body("violations.field", hasItem(field))
                .body("violations[0].message", not(containsString("{")));
    }

    @ParameterizedTest
    @CsvSource({
        "PT30M, PT0S, rules[0].chains[1].within",
        "PT30M, P2D, rules[0].chains[1].within",
        "PT30M, soon, rules[0].chains[1].within",
        "COORDINATOR, NOBODY, rules[0].chains[1].then[0].who"
    })
    void what_makes_no_sense_in_a_chain_is_named(String from, String to, String field) {
        put("coordinator", "\"0\"", book(GENERAL.replace(from, to)))
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @Test
    void what_is_wrong_is_said_in_the_readers_language() {
        as("coordinator")
                .header("If-Match", "\"0\"")
                .header("Accept-Language", "en")
                .body("{\"rules\":[" + HERE + "]}")
                .put("/api/alerts/policies")
                .then()
                .statusCode(400)
                .body("title", equalTo("No rule for everything else"));
        put("coordinator", "\"0\"", "{\"rules\":[" + HERE + "]}")
                .statusCode(400)
                .body("title", equalTo("缺少兜底规则"));
    }

    @Test
    void a_rehearsal_says_who_would_be_told_when_and_who_is_passed_over() {
        String night =
                """
                {"category":"0602","risk":"ORANGE","grid":"%s","policeGrid":"%s","handler":"%s",\
                "owner":"%s","at":"2027-01-05T22:00:00+08:00"}\
                """
                        .formatted(Donghuamen.GRID, Donghuamen.POLICE_GRID, HANDLER, OWNER);
        rehearse("coordinator", night)
                .statusCode(200)
                .body("rule", equalTo("everything else"))
                .body(
                        "told.findAll { it.as == 'OFFICER' && it.step == 0 }.kind",
                        contains("DUTY", "MORNING_COPY"))
                .body(
                        "told.findAll { it.as == 'OFFICER' && it.step == 0 }.at",
                        contains("2027-01-05T22:00:00+08:00", "2027-01-06T08:00:00+08:00"))
                .body(
                        "told.findAll { it.as == 'HANDLER' }.to.name",
                        contains("handler", "coordinator"))
                .body("passedOver.findAll { it.as == 'HANDLER' }.step", contains(1))
                .body("unanswered", not(hasSize(0)));
        assertThat(of("night-duty", new UUID(0, 0))).isEmpty();
    }

    @Test
    void a_rehearsal_can_be_of_policies_that_are_not_in_force_yet() {
        String day =
                """
                {"category":"0602","risk":"RED","grid":"%s","policeGrid":"%s","handler":"%s",\
                "owner":"%s","at":"2027-01-05T11:00:00+08:00","book":%s}\
                """
                        .formatted(
                                Donghuamen.GRID,
                                Donghuamen.POLICE_GRID,
                                HANDLER,
                                OWNER,
                                book(GENERAL));
        rehearse("head", day)
                .statusCode(200)
                .body("rule", equalTo("any"))
                .body("told.findAll { it.as == 'OFFICER' }.to.name", contains("officer", "head"))
                .body(
                        "told.findAll { it.as == 'HANDLER' }[0].acknowledgeBy",
                        equalTo("2027-01-05T11:30:00+08:00"));
        rehearse("handler", day.replace(Donghuamen.GRID, "110101001005999")).statusCode(400);
    }

    @Test
    void who_does_not_see_the_area_rehearses_nothing_there() {
        rehearse(
                        "owner",
                        "{\"category\":\"0602\",\"risk\":\"RED\",\"grid\":\""
                                + Donghuamen.GRID
                                + "\",\"handler\":\""
                                + HANDLER
                                + "\",\"owner\":\""
                                + OWNER
                                + "\"}")
                .statusCode(403);
    }

    private UUID opened() {
        UUID caseId = Ids.next();
        announcer.say(new CaseEvent.Opened(caseId, header(Risk.ORANGE), clock.instant()));
        return caseId;
    }

    private static String book(String... rules) {
        return "{\"rules\":[" + String.join(",", rules) + "]}";
    }

    private static ValidatableResponse rehearse(String login, String body) {
        return as(login).body(body).post("/api/alerts/policies/rehearsal").then();
    }

    private static ValidatableResponse put(
            String login, @org.jspecify.annotations.Nullable String ifMatch, String body) {
        var request = as(login).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/alerts/policies")
                .then();
    }

    private static RequestSpecification as(String login) {
        return given().auth().oauth2(token(login)).contentType(ContentType.JSON);
    }
}
