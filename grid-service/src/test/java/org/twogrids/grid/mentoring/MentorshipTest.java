package org.twogrids.grid.mentoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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

/// Since pairs are never deleted each test has people of its own: an auxiliary, a social worker
/// and two masters.
@QuarkusTest
class MentorshipTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final As CHIEF = new As("chief-mini");
    private static final As COORDINATOR = new As("coordinator-mini");
    private static final String REASON = "师徒结对";
    private static final String BEGAN = "2025-03-01T00:00:00Z";

    private final int number = PEOPLE.incrementAndGet();
    private final String master = "master-mini-" + number;
    private final String other = "other-master-mini-" + number;
    private final String apprentice = "apprentice-mini-" + number;
    private final String worker = "learner-mini-" + number;

    @BeforeEach
    void masters_and_apprentices() {
        MiniDistrict.install();
        As.INSTALLER.importing(
                "members",
                "login,name\n%s,师父甲\n%s,师父乙\n%s,徒弟\n%s,学员\n"
                        .formatted(master, other, apprentice, worker));
        String posting = "%s,%s,%s,BACKUP,2025-01-01,任命\n";
        As.INSTALLER.importing(
                "postings",
                "member,area,role,rank,from,reason\n"
                        + posting.formatted(master, MiniDistrict.STATION, "DEPUTY_STATION_HEAD")
                        + posting.formatted(other, MiniDistrict.POLICE_GRID, "AUXILIARY_OFFICER")
                        + posting.formatted(
                                apprentice, MiniDistrict.POLICE_GRID, "AUXILIARY_OFFICER")
                        + posting.formatted(worker, MiniDistrict.COMMUNITY, "SOCIAL_WORKER"));
        for (String login : List.of(master, other, apprentice, worker)) {
            await().untilAsserted(
                            () ->
                                    new As(login)
                                            .calling()
                                            .get("/api/grid/me")
                                            .then()
                                            .statusCode(200)
                                            .body("postings.size()", equalTo(1)));
        }
    }

    @Test
    void a_pair_is_announced_listed_and_ends() {
        String id =
                pair(COORDINATOR, master, apprentice, BEGAN)
                        .statusCode(201)
                        .header("Location", containsString("/api/grid/mentorships/"))
                        .header("ETag", equalTo("\"1\""))
                        .body("mentor.name", equalTo("师父甲"))
                        .body("apprentice.name", equalTo("徒弟"))
                        .extract()
                        .path("id");
        await().untilAsserted(() -> listed(MiniDistrict.STATION).body("items.id", hasItem(id)));
        listed(MiniDistrict.POLICE_GRID).body("items.id", hasItem(id));
        listed(MiniDistrict.COMMUNITY).body("items.id", not(hasItem(id)));

        end(CHIEF, id, "\"1\"").statusCode(200).body("to", notNullValue());
        await().untilAsserted(
                        () -> listed(MiniDistrict.STATION).body("items.id", not(hasItem(id))));
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            var announced =
                    topic.await(
                            DirectoryEvent.Mentorship.class,
                            each -> each.id().toString().equals(id) && each.version() == 2);
            assertThat(announced.mentor()).hasToString(MiniDistrict.memberId(master));
            assertThat(announced.apprentice()).hasToString(MiniDistrict.memberId(apprentice));
            assertThat(announced.from()).isEqualTo(Instant.parse(BEGAN));
            assertThat(announced.to()).isNotNull();
        }
        end(CHIEF, id, "\"2\"").statusCode(409).body("code", equalTo("mentorship-ended"));
    }

    @Test
    void what_became_of_a_pair_is_told_and_why_only_to_who_decides_over_both() {
        String id =
                pair(COORDINATOR, master, apprentice, BEGAN).statusCode(201).extract().path("id");
        end(CHIEF, id, "\"1\"").statusCode(200);
        changes(CHIEF, id)
                .body("items.act", contains("PARTED", "PAIRED"))
                .body("items.datedBack", contains(false, true))
                .body("items[1].reason", equalTo(REASON));
        changes(new As(apprentice), id).body("items.reason", contains(nullValue(), nullValue()));
    }

    private static ValidatableResponse changes(As by, String id) {
        return by.calling()
                .queryParam("entity", "mentorship/" + id)
                .get("/api/grid/changes")
                .then()
                .statusCode(200);
    }

    @Test
    void two_who_end_the_same_pair_do_not_overwrite_each_other() {
        String id = pair(COORDINATOR, master, apprentice, BEGAN).extract().path("id");
        end(CHIEF, id, null).statusCode(428);
        end(CHIEF, id, "\"7\"").statusCode(412);
        end(CHIEF, id, "\"1\"").statusCode(200).header("ETag", equalTo("\"2\""));
        CHIEF.calling()
                .get("/api/grid/mentorships/{0}", id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
    }

    @Test
    void an_apprentice_has_one_mentor_at_a_time_and_nobody_learns_from_the_own_apprentice() {
        pair(COORDINATOR, master, apprentice, BEGAN).statusCode(201);
        pair(COORDINATOR, other, apprentice, BEGAN)
                .statusCode(409)
                .body("violations[0].field", equalTo("apprentice"));
        pair(COORDINATOR, apprentice, master, BEGAN)
                .statusCode(409)
                .body("violations[0].field", equalTo("mentor"));
        pair(CHIEF, master, master, BEGAN).statusCode(400);
        pair(COORDINATOR, master, other, BEGAN).statusCode(201);
    }

    @Test
    void the_database_too_holds_that_an_apprentice_has_one_mentor() {
        String id = pair(COORDINATOR, master, apprentice, BEGAN).extract().path("id");
        assertThatThrownBy(
                        () ->
                                sql(
                                        """
                                        insert into mentorship
                                        select gen_random_uuid(), '%s', apprentice, from_at, to_at,
                                               reason, null, 1, changed_at
                                        from mentorship where id = '%s'
                                        """
                                                .formatted(MiniDistrict.memberId(other), id)))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> {
                            assertThat(refused.getSQLState()).isEqualTo("23P01");
                            assertThat(refused.getMessage()).contains("mentorship_one_mentor");
                        });
        assertThatThrownBy(() -> sql("delete from mentorship"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_reason_is_stored_sealed() throws SQLException {
        String id = pair(COORDINATOR, master, apprentice, BEGAN).extract().path("id");
        try (var connection = TestStack.connect(ServiceDatabase.GRID, "grid_app");
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select position('%s'::bytea in reason) from mentorship"
                                                .formatted(REASON)
                                        + " where id = '%s'".formatted(id))) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @Test
    void a_station_head_pairs_the_own_people_and_a_coordinator_those_of_the_sub_district() {
        pair(CHIEF, master, worker, null).statusCode(403);
        pair(new As(master), master, apprentice, null).statusCode(403);
        pair(new As("worker-mini"), master, apprentice, null).statusCode(403);
        String id = pair(COORDINATOR, master, worker, null).statusCode(201).extract().path("id");
        end(CHIEF, id, "\"1\"").statusCode(403);
        end(COORDINATOR, id, "\"1\"").statusCode(200);
    }

    @Test
    void only_who_stands_above_both_dates_a_pair_back_and_it_shows_and_goes_out_again() {
        pair(CHIEF, master, apprentice, BEGAN)
                .statusCode(403)
                .body("violations[0].field", equalTo("from"));
        pair(COORDINATOR, master, "coordinator-mini", BEGAN).statusCode(403);
        String past = pair(COORDINATOR, master, apprentice, BEGAN).extract().path("id");
        String june = "2025-06-01T00:00:00Z";
        endThen(CHIEF, past, june).statusCode(403).body("violations[0].field", equalTo("to"));
        endThen(COORDINATOR, past, june).statusCode(200).body("to", equalTo(june));
        changes(COORDINATOR, past).body("items.datedBack", contains(true, true));
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            var announced =
                    topic.await(
                            DirectoryEvent.Mentorship.class,
                            each -> each.id().toString().equals(past) && each.version() == 2);
            assertThat(announced.to()).isEqualTo(Instant.parse(june));
        }
    }

    @Test
    void a_station_head_dates_back_pairs_within_the_stations_police_grids() {
        String id = pair(CHIEF, other, apprentice, BEGAN).statusCode(201).extract().path("id");
        endThen(CHIEF, id, "2025-06-01T00:00:00Z").statusCode(200);
        changes(CHIEF, id).body("items.datedBack", contains(true, true));
    }

    @Test
    void a_file_that_moves_the_past_of_a_pair_needs_who_stands_above_and_a_reason_of_its_own() {
        String row = "mentor,apprentice,from,to,reason\n%s,%s,2025-03-01,%s,%s\n";
        COORDINATOR.importing("mentors", row.formatted(master, apprentice, "", REASON));
        JsonPath same =
                COORDINATOR.importing(
                        "mentors", row.formatted(master, apprentice, "2025-06-01", REASON));
        assertThat(same.getList("rejected.field")).containsExactly("reason");
        JsonPath fresh =
                COORDINATOR.importing(
                        "mentors", row.formatted(master, apprentice, "2025-06-01", "六月已满,补录"));
        assertThat(fresh.getInt("accepted")).isOne();
        JsonPath own =
                COORDINATOR.importing(
                        "mentors", row.formatted("coordinator-mini", worker, "", "x"));
        assertThat(own.getList("rejected.field")).containsExactly("from");
        assertThat(own.getString("rejected[0].problem")).contains("above those of both");
    }

    @Test
    void what_makes_no_sense_is_a_problem_not_a_failure() {
        String stranger = new UUID(0, 9).toString();
        pairIds(CHIEF, MiniDistrict.memberId(master), stranger)
                .statusCode(400)
                .body("violations[0].field", equalTo("apprentice"));
        for (String body : List.of("", "{}", "[]", "{\"mentor\":\"x\",\"reason\":\"r\"}")) {
            CHIEF.calling()
                    .contentType("application/json; charset=UTF-8")
                    .body(body)
                    .post("/api/grid/mentorships")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        end(CHIEF, "junk", "\"1\"").statusCode(404);
        end(CHIEF, stranger, "\"1\"").statusCode(404);
        CHIEF.calling().get("/api/grid/mentorships?area=42").then().statusCode(404);
        new As("stranger")
                .calling()
                .get("/api/grid/mentorships?area=" + MiniDistrict.STATION)
                .then()
                .statusCode(403);
    }

    @Test
    void a_file_brings_pairs_and_the_change_to_another_mentor_and_the_same_file_nothing() {
        String row = "%s,%s,%s,%s,%s\n";
        String file =
                "mentor,apprentice,from,to,reason\n"
                        + row.formatted(master, apprentice, "2025-03-01", "2026-03-01", REASON)
                        + row.formatted(other, apprentice, "2026-03-01", "", REASON)
                        + row.formatted(master, worker, "2025-03-01", "", REASON);
        assertThat(COORDINATOR.importing("mentors", file).getInt("accepted")).isEqualTo(3);
        assertThat(COORDINATOR.importing("mentors", file).getInt("unchanged")).isEqualTo(3);

        JsonPath corrected =
                COORDINATOR.importing(
                        "mentors",
                        "mentor,apprentice,from,to,reason\n"
                                + row.formatted(master, worker, "2025-03-01", "2026-09-01", "期满"));
        assertThat(corrected.getInt("accepted")).isOne();
        assertThat(COORDINATOR.importing("mentors", file).getInt("accepted"))
                .as("the reason goes back, the end stays")
                .isOne();
    }

    @Test
    void rows_that_break_a_rule_say_which() {
        String row = "%s,%s,2025-03-01,%s,%s\n";
        JsonPath outcome =
                COORDINATOR.importing(
                        "mentors",
                        "mentor,apprentice,from,to,reason\n"
                                + row.formatted(master, apprentice, "", REASON)
                                + row.formatted(other, apprentice, "", REASON)
                                + row.formatted(other, other, "", REASON)
                                + row.formatted("nobody", worker, "", REASON)
                                + row.formatted(other, worker, "2025-01-01", REASON)
                                + row.formatted(master, worker, "", "")
                                + row.formatted("officer-mini", worker, "", REASON)
                                + row.formatted("installer", worker, "", REASON));
        assertThat(outcome.getInt("accepted")).isEqualTo(2);
        assertThat(outcome.getList("rejected.row")).containsExactly(3, 4, 5, 6, 7, 9);
        assertThat(outcome.getList("rejected.field"))
                .containsExactly("apprentice", "apprentice", "mentor", "to", "reason", "mentor");
        assertThat(
                        new As("chief-mini")
                                .sending("mentors", "text/csv", row.getBytes(UTF_8))
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_import_reaches_only_people_of_the_own_sub_district() {
        As.INSTALLER.importing("members", "login,name\nfar-mini-%d,外人\n".formatted(number));
        JsonPath outcome =
                COORDINATOR.importing(
                        "mentors",
                        "mentor,apprentice,from,reason\n%s,far-mini-%d,2025-03-01,%s\n"
                                .formatted(master, number, REASON));
        assertThat(outcome.getList("rejected.field")).containsExactly("apprentice");
        assertThat(outcome.getString("rejected[0].problem")).contains("outside");
    }

    private static ValidatableResponse listed(String area) {
        return new As("worker-mini")
                .calling()
                .get("/api/grid/mentorships?area={0}", area)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse pair(
            As by, String mentor, String apprentice, @Nullable String from) {
        return by.calling()
                .contentType("application/json; charset=UTF-8")
                .body(
                        "{\"mentor\":\"%s\",\"apprentice\":\"%s\",\"from\":%s,\"reason\":\"%s\"}"
                                .formatted(
                                        MiniDistrict.memberId(mentor),
                                        MiniDistrict.memberId(apprentice),
                                        from == null ? null : "\"" + from + "\"",
                                        REASON))
                .post("/api/grid/mentorships")
                .then();
    }

    private static ValidatableResponse pairIds(As by, String mentor, String apprentice) {
        return by.calling()
                .contentType("application/json; charset=UTF-8")
                .body(
                        "{\"mentor\":\"%s\",\"apprentice\":\"%s\",\"reason\":\"%s\"}"
                                .formatted(mentor, apprentice, REASON))
                .post("/api/grid/mentorships")
                .then();
    }

    private static ValidatableResponse end(As by, String id, @Nullable String etag) {
        var request = by.calling().contentType("application/json; charset=UTF-8");
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.body("{\"reason\":\"期满\"}").post("/api/grid/mentorships/{0}/end", id).then();
    }

    private static ValidatableResponse endThen(As by, String id, String to) {
        return by.calling()
                .contentType("application/json; charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body("{\"to\":\"%s\",\"reason\":\"补录\"}".formatted(to))
                .post("/api/grid/mentorships/{0}/end", id)
                .then();
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = TestStack.connect(ServiceDatabase.GRID, "grid_app");
                var sent = connection.createStatement()) {
            sent.executeUpdate(statement);
        }
    }
}
