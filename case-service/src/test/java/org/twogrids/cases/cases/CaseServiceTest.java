package org.twogrids.cases.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.twogrids.cases.Town.COMMUNITY;
import static org.twogrids.cases.Town.EAST;
import static org.twogrids.cases.Town.FOUNDED;
import static org.twogrids.cases.Town.POLICE_GRID;
import static org.twogrids.cases.Town.STATION;
import static org.twogrids.cases.Town.SUBDISTRICT;
import static org.twogrids.cases.Town.WEST;
import static org.twogrids.cases.Town.id;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twogrids.cases.Announcer;
import org.twogrids.cases.Heard;
import org.twogrids.cases.Town;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.AlertEvent;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Member;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.DirectoryEvent.Team.Level;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.events.Topics;
import org.twogrids.kernel.testing.TestTokens;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseServiceTest {

    @Inject RerouteRound rerouteRound;
    @Inject Directory directory;

    private static final Map<String, String> ZHANG =
            Map.of("name", "张阿姨", "phone", "13900000000", "address", "某胡同14号楼");

    private final Announcer announcer = new Announcer();

    @BeforeAll
    void a_town_whose_directory_is_known() {
        announcer.change(
                new Town()
                        .with("coordinator", Role.SUBDISTRICT_COORDINATOR, SUBDISTRICT)
                        .with("secretary", Role.COMMUNITY_SECRETARY, COMMUNITY)
                        .with("worker", Role.GRID_WORKER, WEST)
                        .with("neighbour", Role.GRID_WORKER, EAST)
                        .with("leaving", Role.GRID_WORKER, WEST)
                        .with("officer", Role.COMMUNITY_OFFICER, POLICE_GRID)
                        .with("head", Role.STATION_HEAD, STATION)
                        .with("volunteer", Role.VOLUNTEER, COMMUNITY)
                        .with("auditor", Role.AUDITOR, SUBDISTRICT)
                        .member("wang", "heating")
                        .member("li")
                        .team("yard", Level.YARD, COMMUNITY, "02;06", 1000, "wang")
                        .team("heating", Level.SUBDISTRICT, SUBDISTRICT, "0602", 1000, "li")
                        .records());
        announcer.send(new DirectoryEvent.Heartbeat(Instant.now(), 1));
        await().untilAsserted(() -> assertThat(directory.view().memberOf("auditor")).isPresent());
    }

    @AfterAll
    void the_announcer_leaves() {
        announcer.close();
    }

    @Test
    void a_flag_is_stored_routed_and_explained_at_once() {
        var opened =
                flag("worker", Map.of())
                        .statusCode(201)
                        .header("Location", containsString("/api/cases/"))
                        .header("ETag", "\"1\"")
                        .body("number", matchesPattern("TWN-\\d{4}-\\d{6}"))
                        .body("status", equalTo("ASSIGNED"))
                        .body("risk", equalTo("BLUE"))
                        .body("grid.code", equalTo(WEST))
                        .body("policeGrid.code", equalTo(POLICE_GRID))
                        .body("team.name", equalTo("yard"))
                        .body("handler.name", equalTo("wang"))
                        .body("owner.name", equalTo("secretary"))
                        .body("officer.name", equalTo("officer"))
                        .body("deadlines.kind", hasItems("ACCEPT", "SETTLE", "FEEDBACK"))
                        .body("alerting", equalTo("PENDING"))
                        .extract();
        String id = opened.path("id");

        as("coordinator")
                .get("/api/cases/{id}/routing", id)
                .then()
                .statusCode(200)
                .body("reasons.code", hasItems("LOCATED", "MEDIABLE", "TEAM_NEAREST"))
                .body("reasons.text", everyItem(not(containsString("{"))))
                .body("alternatives[0].team.name", equalTo("heating"))
                .body("alternatives[0].reasons[0].text", equalTo("层级较远"));
        as("secretary")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.kind", contains("OPENED"))
                .body("items[0].by.name", equalTo("worker"));
        assertThat(headersOnTopic(UUID.fromString(id)))
                .containsExactly("org.twogrids.case.opened.v1");
    }

    @Test
    void one_key_makes_one_case_whatever_the_network_repeats() throws Exception {
        String key = UUID.randomUUID().toString();
        Callable<String> attempt =
                () -> flag("worker", Map.of(), key).statusCode(201).extract().path("id");
        try (var pool = Executors.newFixedThreadPool(8)) {
            var ids =
                    pool.invokeAll(java.util.Collections.nCopies(16, attempt)).stream()
                            .map(future -> future.resultNow())
                            .distinct();
            assertThat(ids).hasSize(1);
        }
        flag("worker", Map.of("narrative", "另一件事"), key)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void people_and_words_are_masked_sealed_and_logged_when_read() throws SQLException {
        String id = flag("worker", Map.of("parties", List.of(ZHANG))).extract().path("id");

        as("coordinator")
                .get("/api/cases/{id}", id)
                .then()
                .body("masked", equalTo(true))
                .body("narrative", nullValue())
                .body("parties[0].name", equalTo("张**"))
                .body("parties[0].phone", equalTo("139******00"));
        as("wang")
                .get("/api/cases/{id}", id)
                .then()
                .body("masked", equalTo(false))
                .body("parties[0].phone", equalTo("13900000000"));
        as("coordinator")
                .body(Map.of("purpose", "约定调解"))
                .post("/api/cases/{id}/disclosure", id)
                .then()
                .statusCode(200)
                .body("parties[0].name", equalTo("张阿姨"));

        assertThat(
                        rows(
                                "select purpose from access_log where subject = 'case/"
                                        + id
                                        + "' order by id"))
                .contains("own case", "约定调解");
        assertThat(
                        rows(
                                "select encode(narrative, 'escape') || encode(title, 'escape') from cases where id = '"
                                        + id
                                        + "'"))
                .noneMatch(stored -> stored.contains("暖气"));
    }

    @Test
    void who_is_out_of_reach_finds_nothing_and_who_has_no_token_is_asked_to_log_in() {
        String id = flag("worker", Map.of()).extract().path("id");

        as("neighbour").get("/api/cases/{id}", id).then().statusCode(404);
        as("neighbour").get("/api/cases/{id}/journal", id).then().statusCode(404);
        as("volunteer").get("/api/cases/{id}", id).then().statusCode(404);
        as("nobody").get("/api/cases/{id}", id).then().statusCode(403);
        as("neighbour").get("/api/cases").then().body("items.id", not(hasItem(id)));
        given().get("/api/cases/{id}", id).then().statusCode(401);
        as("auditor")
                .get("/api/cases/{id}", id)
                .then()
                .statusCode(200)
                .body("title", nullValue())
                .body("parties", empty());
    }

    @Test
    void domestic_violence_is_red_goes_to_the_officer_and_shows_only_to_those_who_need_to_know() {
        String id =
                flag("worker", Map.of("category", "0109"))
                        .statusCode(201)
                        .body("risk", equalTo("RED"))
                        .body("status", equalTo("REFERRED"))
                        .body("team", nullValue())
                        .body("handler.name", equalTo("officer"))
                        .body("restricted", equalTo(true))
                        .extract()
                        .path("id");

        as("coordinator").get("/api/cases/{id}", id).then().statusCode(404);
        as("leaving").get("/api/cases").then().body("items.id", not(hasItem(id)));
        as("officer").get("/api/cases/{id}", id).then().statusCode(200);
        as("officer")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "x"))
                .post("/api/cases/{id}/refusal", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("red-cannot-be-refused"));
    }

    @Test
    void what_cannot_be_logged_as_read_is_not_done_either() throws SQLException {
        String id = flag("worker", Map.of()).extract().path("id");

        owner("revoke insert on access_log from cases_app");
        try {
            as("wang")
                    .header("If-Match", "\"1\"")
                    .post("/api/cases/{id}/acceptance", id)
                    .then()
                    .statusCode(503)
                    .body("code", equalTo("access-log-unavailable"));
        } finally {
            owner("grant insert on access_log to cases_app");
        }
        assertThat(rows("select kind from case_journal where case_id = '" + id + "'"))
                .containsExactly("OPENED");
        as("wang")
                .header("If-Match", "\"1\"")
                .post("/api/cases/{id}/acceptance", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void the_handler_accepts_and_a_stale_or_missing_version_is_told() {
        String id = flag("worker", Map.of()).extract().path("id");

        as("wang").post("/api/cases/{id}/acceptance", id).then().statusCode(428);
        as("officer")
                .header("If-Match", "\"1\"")
                .post("/api/cases/{id}/acceptance", id)
                .then()
                .statusCode(403);
        as("wang")
                .header("If-Match", "\"1\"")
                .post("/api/cases/{id}/acceptance", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("ACCEPTED"))
                .body("deadlines.kind", hasItem("SETTLE"))
                .body("deadlines.kind", not(hasItem("ACCEPT")));
        as("wang")
                .header("If-Match", "\"1\"")
                .post("/api/cases/{id}/acceptance", id)
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
        as("wang")
                .header("If-Match", "\"2\"")
                .post("/api/cases/{id}/acceptance", id)
                .then()
                .statusCode(409);
    }

    @Test
    void a_refused_case_goes_to_the_next_team_and_a_twice_refused_one_to_the_coordinators_ruling() {
        String id = flag("worker", Map.of()).extract().path("id");

        refuse("wang", id, 1)
                .body("handler.name", equalTo("li"))
                .body("team.name", equalTo("heating"));
        refuse("li", id, 2)
                .body("handler.name", equalTo("coordinator"))
                .body("deadlines.kind", hasItem("RULE"));
        as("coordinator")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.kind", contains("OPENED", "REFUSED", "REFUSED"))
                .body("items[1].note", equalTo("当事人是我亲戚"));
    }

    @Test
    void a_coordinator_overrides_with_a_reason_and_the_handler_hands_over() {
        String id = flag("worker", Map.of()).extract().path("id");

        as("coordinator")
                .header("If-Match", "\"1\"")
                .body(Map.of("team", id("heating"), "handler", id("li"), "reason", "双方信任"))
                .post("/api/cases/{id}/override", id)
                .then()
                .statusCode(200)
                .body("team.name", equalTo("heating"))
                .body("handler.name", equalTo("li"));
        as("li").header("If-Match", "\"2\"")
                .body(Map.of("to", id("wang"), "reason", "休假"))
                .post("/api/cases/{id}/handover", id)
                .then()
                .statusCode(200)
                .body("team.name", equalTo("yard"))
                .body("handler.name", equalTo("wang"));
        as("wang")
                .header("If-Match", "\"3\"")
                .body(Map.of("to", id("volunteer"), "reason", "休假"))
                .post("/api/cases/{id}/handover", id)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("handler"));
    }

    @Test
    void alerts_make_a_case_told_then_acknowledged_and_whoever_was_told_may_see_it() {
        String id = flag("worker", Map.of("category", "0109")).extract().path("id");
        UUID caseId = UUID.fromString(id);

        var raised =
                new AlertEvent.Raised(Ids.next(), caseId, id("head"), Instant.now(), id("officer"));
        UUID eventId = Ids.next();
        announcer.send(raised, eventId, null, false);
        announcer.send(raised, eventId, null, false);
        await().untilAsserted(
                        () ->
                                as("officer")
                                        .get("/api/cases/{id}", id)
                                        .then()
                                        .body("alerting", equalTo("TOLD")));
        as("neighbour").get("/api/cases/{id}", id).then().statusCode(404);
        as("head").get("/api/cases/{id}", id).then().statusCode(200);

        announcer.send(
                new AlertEvent.Acknowledged(raised.alertId(), caseId, id("head"), Instant.now()));
        await().untilAsserted(
                        () ->
                                as("officer")
                                        .get("/api/cases/{id}", id)
                                        .then()
                                        .body("alerting", equalTo("ACKNOWLEDGED"))
                                        .body("version", equalTo(1)));
    }

    @Test
    void whoever_hands_a_restricted_case_over_sees_it_no_more() {
        var flagged = flag("worker", Map.of("riskFactors", List.of("MINOR"))).extract();
        String id = flagged.path("id");
        String handler = flagged.path("handler.name");
        String colleague = handler.equals("li") ? "wang" : "li";

        as(handler)
                .header("If-Match", "\"1\"")
                .body(Map.of("to", id(colleague), "reason", "休假,请同事接手"))
                .post("/api/cases/{id}/handover", id)
                .then()
                .statusCode(200)
                .body("handler.name", equalTo(colleague));

        as(colleague).get("/api/cases/{id}", id).then().statusCode(200);
        as(handler).get("/api/cases/{id}", id).then().statusCode(404);

        // news of the alert from when they still answered, held up somewhere
        announcer.send(
                new AlertEvent.Raised(
                        Ids.next(), UUID.fromString(id), id(handler), Instant.now(), id(handler)));
        await().untilAsserted(
                        () ->
                                as(colleague)
                                        .get("/api/cases/{id}", id)
                                        .then()
                                        .body("alerting", equalTo("TOLD")));
        as(handler).get("/api/cases/{id}", id).then().statusCode(404);
    }

    @Test
    void poison_goes_to_the_dead_letters_and_blocks_nobody() {
        String id = flag("worker", Map.of()).extract().path("id");
        announcer.send(new ProducerRecord<>(Topics.ALERTS.name(), 0, "k", new byte[] {1, 2, 3}));
        announcer.send(
                new AlertEvent.Raised(
                        Ids.next(),
                        UUID.fromString(id),
                        id("officer"),
                        Instant.now(),
                        id("officer")));

        await().untilAsserted(
                        () ->
                                as("wang")
                                        .get("/api/cases/{id}", id)
                                        .then()
                                        .body("alerting", equalTo("TOLD")));
        await().untilAsserted(
                        () ->
                                assertThat(Heard.on(Topics.ALERTS.deadLetters().name()))
                                        .anyMatch(record -> record.value().length == 3));
    }

    @Test
    void ending_a_posting_ends_access_and_its_open_cases_get_somebody_new() {
        String id = flag("leaving", Map.of()).extract().path("id");
        as("leaving").get("/api/cases/{id}", id).then().statusCode(200);
        String other = flag("worker", Map.of()).extract().path("id");
        as("leaving").get("/api/cases/{id}", other).then().statusCode(200);

        announcer.send(
                new Posting(
                        id("leaving" + Role.GRID_WORKER + WEST),
                        1_000,
                        id("leaving"),
                        WEST,
                        Role.GRID_WORKER,
                        true,
                        FOUNDED,
                        Instant.now()));
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(
                        () -> as("leaving").get("/api/cases/{id}", other).then().statusCode(404));
        rerouteRound.run();
        as("wang").get("/api/cases/{id}", other).then().body("version", equalTo(1));
    }

    @Test
    void a_suspension_ends_access_within_two_seconds_and_the_return_opens_it_again() {
        String id = flag("worker", Map.of()).extract().path("id");
        announcer.send(member("resting", 1, period(FOUNDED, null)));
        announcer.send(
                new Posting(
                        id("resting" + WEST),
                        1,
                        id("resting"),
                        WEST,
                        Role.GRID_WORKER,
                        false,
                        FOUNDED,
                        null));
        await().untilAsserted(
                        () -> as("resting").get("/api/cases/{id}", id).then().statusCode(200));

        Instant suspended = Instant.now();
        announcer.send(member("resting", 2, period(FOUNDED, suspended)));
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(
                        () -> as("resting").get("/api/cases/{id}", id).then().statusCode(403));

        Instant back = Instant.now();
        announcer.send(member("resting", 3, period(FOUNDED, suspended), period(back, null)));
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(
                        () -> as("resting").get("/api/cases/{id}", id).then().statusCode(200));
        announcer.send(member("resting", 4, period(FOUNDED, suspended)));
    }

    @Test
    void flags_are_taken_while_the_broker_is_down_and_announced_once_it_is_back() {
        TestStack.kafka().stop();
        String id;
        try {
            id =
                    flag("worker", Map.of())
                            .statusCode(201)
                            .body("alerting", equalTo("PENDING"))
                            .extract()
                            .path("id");
        } finally {
            TestStack.kafka().start();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(headersOnTopic(UUID.fromString(id)))
                                        .containsExactly("org.twogrids.case.opened.v1"));
    }

    @Test
    void lists_page_by_cursor_and_narrow_by_filters() {
        for (int i = 0; i < 3; i++) {
            flag("worker", Map.of("category", "0202")).statusCode(201);
        }
        String next =
                as("coordinator")
                        .get("/api/cases?category=0202&category=0203&limit=2")
                        .then()
                        .body("items", hasSize(2))
                        .body("next", notNullValue())
                        .extract()
                        .path("next");
        as("coordinator")
                .get("/api/cases?category=0202&limit=2&cursor=" + next)
                .then()
                .body("items.size()", equalTo(1))
                .body("next", nullValue());
        as("wang")
                .get("/api/cases?mine=true&risk=BLUE")
                .then()
                .body("items.handler.name", everyItem(equalTo("wang")));
        String wang = id("wang").toString();
        as("coordinator")
                .get("/api/cases?answeredBy=" + wang)
                .then()
                .body("items", hasSize(greaterThan(2)))
                .body(
                        "items.findAll { ![it.handler.id, it.owner.id, it.officer?.id].contains('"
                                + wang
                                + "') }",
                        hasSize(0));
        as("coordinator").get("/api/cases?answeredBy=wang").then().statusCode(400);
    }

    @Test
    void a_text_proposes_its_category_and_risk_with_the_words_that_led_there() {
        as("worker")
                .body(Map.of("text", "邻居装暖气改造不同意,老人在家受冻"))
                .post("/api/cases/proposals")
                .then()
                .statusCode(200)
                .body("categories[0].code", equalTo("0602"))
                .body("categories[0].words", hasItem("暖气改造"))
                .body("riskFactors.code", hasItem("ELDER"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "category|\"7777\"|category",
                "category|null|category",
                "title|\"\"|title",
                "title|\"a\\u0000b\"|title",
                "occurredAt|\"2999-01-01T00:00:00+08:00\"|occurredAt",
                "location|{\"type\":\"Point\",\"coordinates\":[39.05,116.05]}|location",
                "location|{\"type\":\"Polygon\",\"coordinates\":[1,2]}|location",
                "location|{\"coordinates\":[1,2]}|location",
            })
    void bad_fields_are_named(String field, String value, String named) {
        as("worker")
                .body(body(field, value))
                .post("/api/cases")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(equalTo(named.replace("flag.flag.", ""))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "riskFactors|[\"NOPE\"]",
                "parties|\"x\"",
                "occurredAt|\"yesterday\"",
                "location|{\"type\":\"Polygon\",\"coordinates\":[[[0,0]]]}",
            })
    void malformed_values_are_a_clear_problem(String field, String value) {
        as("worker")
                .header("Accept-Language", "en")
                .body(body(field, value))
                .post("/api/cases")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", equalTo("Bad request"))
                .body("field", notNullValue())
                .body(not(containsString("Exception")));
    }

    @Test
    void a_point_outside_every_area_is_accepted_by_the_intake_desk_which_says_so() {
        flag(
                        "worker",
                        Map.of(
                                "location",
                                Map.of("type", "Point", "coordinates", List.of(120.0, 30.0))))
                .statusCode(201)
                .body("grid", nullValue())
                .body("handler.name", equalTo("coordinator"));
    }

    private ValidatableResponse refuse(String who, String id, int version) {
        return as(who).header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "当事人是我亲戚"))
                .post("/api/cases/{id}/refusal", id)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse flag(String who, Map<String, Object> changes) {
        return flag(who, changes, UUID.randomUUID().toString());
    }

    private ValidatableResponse flag(String who, Map<String, Object> changes, String key) {
        Map<String, Object> body = new HashMap<>();
        body.put("category", "0602");
        body.put("title", "暖气改造争执");
        body.put("narrative", "两家因暖气改造互不相让,老人在家受冻。");
        body.put("location", Map.of("type", "Point", "coordinates", List.of(116.05, 39.05)));
        body.put("riskFactors", List.of("ELDER"));
        body.put("parties", List.of(Map.of("name", "张阿姨")));
        body.putAll(changes);
        return as(who).header("Idempotency-Key", key).body(body).post("/api/cases").then();
    }

    private static String body(String field, String value) {
        Map<String, String> fields = new HashMap<>();
        fields.put("category", "\"0602\"");
        fields.put("title", "\"t\"");
        fields.put("narrative", "\"n\"");
        fields.put(field, value);
        return fields.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    private static RequestSpecification as(String login) {
        return given().auth().oauth2(TestTokens.of(login)).contentType(ContentType.JSON);
    }

    private static List<String> headersOnTopic(UUID caseId) {
        return Heard.on(Topics.CASES.name()).stream()
                .filter(record -> caseId.toString().equals(record.key()))
                .map(Heard::type)
                .toList();
    }

    private static void owner(String statement) throws SQLException {
        try (Connection connection = TestStack.connect(ServiceDatabase.CASES, "cases_owner")) {
            connection.createStatement().execute(statement);
        }
    }

    private static List<String> rows(String sql) throws SQLException {
        try (Connection connection = TestStack.connect(ServiceDatabase.CASES, "cases_app");
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> found = new java.util.ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static Member member(String name, long version, Member.Period... history) {
        return new Member(id(name), version, name, null, List.of(history));
    }

    private static Member.Period period(Instant from, @Nullable Instant to) {
        return new Member.Period(from, to, "休整", Set.of(), Set.of());
    }
}
