package org.twogrids.cases.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.twogrids.cases.Town.COMMUNITY;
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
import java.nio.charset.StandardCharsets;
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
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.twogrids.cases.Announcer;
import org.twogrids.cases.Town;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Team.Level;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.events.Topics;
import org.twogrids.kernel.testing.TestTokens;

/// Settled where it was met, in one call.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettlementTest {

    private static final String RECORD = "甲方当日清走杂物,乙方不再计较";

    @Inject Directory directory;

    private final Announcer announcer = new Announcer();

    @BeforeAll
    void a_town_with_a_yard() {
        announcer.change(
                new Town()
                        .with("coordinator", Role.SUBDISTRICT_COORDINATOR, SUBDISTRICT)
                        .with("secretary", Role.COMMUNITY_SECRETARY, COMMUNITY)
                        .with("worker", Role.GRID_WORKER, WEST)
                        .with("officer", Role.COMMUNITY_OFFICER, POLICE_GRID)
                        .with("head", Role.STATION_HEAD, STATION)
                        .with("volunteer", Role.VOLUNTEER, COMMUNITY)
                        .member("chen")
                        .team("stewards", Level.YARD, COMMUNITY, "05", 1000, "chen")
                        .records());
        announcer.send(new DirectoryEvent.Heartbeat(Instant.now(), 1));
        await().untilAsserted(
                        () ->
                                assertThat(directory.view().team(id("stewards"), Instant.now()))
                                        .isPresent());
        await().untilAsserted(() -> assertThat(directory.view().memberOf("chen")).isPresent());
    }

    @AfterAll
    void the_announcer_leaves() {
        announcer.close();
    }

    @Test
    void one_call_settles_it_and_somebody_answers_for_the_return_visit() {
        String id =
                settle("worker", matter(Map.of()), agreed(Map.of()))
                        .statusCode(201)
                        .header("Location", containsString("/api/cases/"))
                        .body("status", equalTo("SETTLED"))
                        .body("handler.name", equalTo("worker"))
                        .body("team", nullValue())
                        .body("owner.name", equalTo("secretary"))
                        .body("officer.name", equalTo("officer"))
                        .body("deadlines.kind", contains("RETURN_VISIT"))
                        .body("moves", not(hasItem("SETTLE")))
                        .extract()
                        .path("id");

        as("secretary")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.kind", contains("OPENED", "SETTLED", "AGREEMENTDRAWN"))
                .body("items[1].note", equalTo(RECORD))
                .body("items[1].text", containsString("worker"));
        await().untilAsserted(
                        () ->
                                assertThat(typesOnTopic(id))
                                        .containsExactly("org.twogrids.case.settled.v1"));
    }

    @Test
    void a_mediator_settles_with_the_own_team() {
        settle("chen", matter(Map.of()), agreed(Map.of()))
                .statusCode(201)
                .body("handler.name", equalTo("chen"))
                .body("team.name", equalTo("stewards"));
    }

    @Test
    void one_key_settles_one_case() {
        String key = UUID.randomUUID().toString();
        Object body = Map.of("matter", matter(Map.of()), "agreed", agreed(Map.of()));
        String first = repeated(key, body).statusCode(201).extract().path("id");
        repeated(key, body).statusCode(201).body("id", equalTo(first));
        repeated(key, Map.of("matter", matter(Map.of("title", "另一件")), "agreed", agreed(Map.of())))
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void what_was_agreed_lies_sealed() throws SQLException {
        String id = settle("worker", matter(Map.of()), agreed(Map.of())).extract().path("id");

        try (Connection connection = TestStack.connect(ServiceDatabase.CASES, "cases_app");
                PreparedStatement select =
                        connection.prepareStatement(
                                "select text from case_note where case_id = ?")) {
            select.setObject(1, UUID.fromString(id));
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(new String(row.getBytes(1), StandardCharsets.UTF_8))
                        .isNotEmpty()
                        .doesNotContain("杂物");
            }
        }
    }

    @Test
    void the_handler_settles_what_was_flagged_and_accepted() {
        String id =
                as("worker").body(matter(Map.of())).post("/api/cases").then().extract().path("id");
        as("worker")
                .header("If-Match", "\"1\"")
                .body(agreed(Map.of()))
                .post("/api/cases/{id}/settlement", id)
                .then()
                .statusCode(403);
        as("chen").header("If-Match", "\"1\"").post("/api/cases/{id}/acceptance", id);
        as("chen")
                .body(agreed(Map.of()))
                .post("/api/cases/{id}/settlement", id)
                .then()
                .statusCode(428);
        as("chen").get("/api/cases/{id}", id).then().body("moves", hasItem("SETTLE"));
        as("chen")
                .header("If-Match", "\"2\"")
                .body(agreed(Map.of()))
                .post("/api/cases/{id}/settlement", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo("SETTLED"))
                .body("team.name", equalTo("stewards"))
                .body("deadlines.kind", contains("RETURN_VISIT"));
        as("chen")
                .header("If-Match", "\"3\"")
                .body(agreed(Map.of()))
                .post("/api/cases/{id}/settlement", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-move"));
        await().untilAsserted(
                        () ->
                                assertThat(typesOnTopic(id))
                                        .last()
                                        .isEqualTo("org.twogrids.case.settled.v1"));
    }

    @Test
    void a_refused_settlement_names_the_article_and_leaves_nothing() {
        String number = "settled-" + UUID.randomUUID();
        settle("worker", matter(Map.of("title", number)), agreed(Map.of("bothAgree", false)))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("party-refuses"))
                .body("law", equalTo("PEOPLES_MEDIATION_LAW"))
                .body("article", equalTo(17))
                .body("detail", containsString("第十七条"));
        as("worker").get("/api/cases").then().body("items.title", not(hasItem(number)));
        as("officer")
                .header("Accept-Language", "en")
                .body(
                        Map.of(
                                "matter",
                                matter(Map.of("category", "1301")),
                                "agreed",
                                agreed(Map.of("exclusions", List.of("GANG_FIGHT")))))
                .post("/api/cases/settlements")
                .then()
                .statusCode(409)
                .body("article", equalTo(179))
                .body("detail", containsString("article 179"));
    }

    @Test
    void violence_is_never_settled_on_the_spot_and_leaves_no_trace() {
        settle("worker", matter(Map.of("category", "0109")), agreed(Map.of()))
                .statusCode(409)
                .body("code", equalTo("reported-to-police"));
        settle("worker", matter(Map.of("category", "0301", "danger", "YES")), agreed(Map.of()))
                .statusCode(409)
                .body("code", equalTo("reported-to-police"));
        settle("worker", matter(Map.of("category", "0301", "danger", "UNSURE")), agreed(Map.of()))
                .statusCode(409)
                .body("code", equalTo("person-first"));
    }

    @Test
    void the_police_settle_a_scuffle_that_is_made_good_at_once() {
        settle("officer", matter(Map.of("category", "1301")), agreed(Map.of("performed", true)))
                .statusCode(201)
                .body("status", equalTo("SETTLED"));
        settle("worker", matter(Map.of("category", "1301")), agreed(Map.of("performed", true)))
                .statusCode(409)
                .body("article", equalTo(25));
    }

    @Test
    void who_may_not_and_what_is_incomplete_is_told() {
        settle("volunteer", matter(Map.of()), agreed(Map.of())).statusCode(403);
        settle("worker", matter(Map.of("parties", List.of(Map.of("name", "甲")))), agreed(Map.of()))
                .statusCode(400)
                .body("violations[0].field", equalTo("matter.parties"));
        settle("worker", matter(Map.of()), agreed(Map.of("record", " ")))
                .statusCode(400)
                .body("violations", not(empty()));
    }

    private ValidatableResponse settle(
            String login, Map<String, Object> matter, Map<String, Object> agreed) {
        return as(login)
                .body(Map.of("matter", matter, "agreed", agreed))
                .post("/api/cases/settlements")
                .then();
    }

    private ValidatableResponse repeated(String key, Object body) {
        return as("worker")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/cases/settlements")
                .then();
    }

    private static Map<String, Object> matter(Map<String, Object> other) {
        Map<String, Object> matter = new HashMap<>();
        matter.put("category", "0502");
        matter.put("title", "楼道堆物");
        matter.put("narrative", "两家为楼道堆放杂物争执");
        matter.put("location", Map.of("type", "Point", "coordinates", List.of(116.05, 39.05)));
        matter.put("parties", List.of(Map.of("name", "甲某"), Map.of("name", "乙某")));
        matter.putAll(other);
        return matter;
    }

    private static Map<String, Object> agreed(Map<String, Object> other) {
        Map<String, Object> agreed = new HashMap<>();
        agreed.put("record", RECORD);
        agreed.put("bothAgree", true);
        agreed.putAll(other);
        return agreed;
    }

    private static RequestSpecification as(String login) {
        return given().auth().oauth2(TestTokens.of(login)).contentType(ContentType.JSON);
    }

    private static List<String> typesOnTopic(String caseId) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", System.getProperty("KAFKA_BOOTSTRAP_SERVERS")),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(Topics.CASES.name()).stream()
                            .map(it -> new TopicPartition(it.topic(), it.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            List<String> types = new ArrayList<>();
            while (partitions.stream().anyMatch(it -> consumer.position(it) < end.get(it))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(
                                it -> {
                                    if (caseId.equals(it.key())) {
                                        types.add(
                                                new String(
                                                        it.headers().lastHeader("ce_type").value(),
                                                        StandardCharsets.UTF_8));
                                    }
                                });
            }
            return types;
        }
    }
}
