package org.twogrids.grid.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
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

/// Nobody is ever deleted, so each test has people of its own.
@QuarkusTest
class MemberLifeTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final As CHIEF = new As("chief-mini");
    private static final As COORDINATOR = new As("coordinator-mini");
    private static final String JSON = "application/json; charset=UTF-8";

    private final int number = PEOPLE.incrementAndGet();

    @BeforeEach
    void somewhere() {
        MiniDistrict.install();
    }

    @Test
    void somebody_is_invited_takes_the_invitation_up_by_their_login_and_belongs_from_then_on() {
        JsonPath invited = invited("新来的");
        String id = invited.getString("member.id");
        assertThat(invited.getString("member.state")).isEqualTo("INVITED");
        assertThat(Instant.parse(invited.getString("invitation.expiresAt")))
                .isAfter(Instant.parse("2026-01-01T00:00:00Z"));
        As newcomer = new As("newcomer-" + number);
        newcomer.calling().get("/api/grid/me").then().statusCode(403);

        accept(newcomer, invited.getString("invitation.code"))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("name", equalTo("新来的"));

        await().untilAsserted(
                        () ->
                                newcomer.calling()
                                        .get("/api/grid/me")
                                        .then()
                                        .statusCode(200)
                                        .body("id", equalTo(id)));
        read(id).body("state", equalTo("ACTIVE")).header("ETag", equalTo("\"3\""));
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            var before = heard(topic, id, 2);
            assertThat(before.login()).isNull();
            assertThat(before.history()).singleElement().matches(it -> it.from().equals(it.to()));
            assertThat(before.contacts()).isNotNull();
            var after = heard(topic, id, 3);
            assertThat(after.login()).isEqualTo("newcomer-" + number);
            assertThat(after.history()).singleElement().matches(it -> it.to() == null);
            assertThat(after.history().getFirst().skills()).containsExactly("heating");
        }
    }

    @Test
    void an_invitation_is_good_once_and_only_for_whoever_is_nobody_yet() {
        String code = invited("受邀人").getString("invitation.code");
        accept(new As("worker-mini"), code).statusCode(409).body("code", equalTo("login-taken"));
        accept(new As("once-" + number), code).statusCode(200);
        accept(new As("twice-" + number), code)
                .statusCode(404)
                .body("code", equalTo("invitation-void"));
        String other = (code.charAt(20) == 'A' ? 'B' : 'A') + code.substring(21);
        for (String wrong : List.of("x", "AAAA", code.substring(0, 20) + other, "%%%")) {
            accept(new As("guess-" + number), wrong).statusCode(404);
        }
    }

    @Test
    void another_slip_makes_the_one_before_void_and_an_old_one_opens_nothing() throws SQLException {
        JsonPath first = invited("受邀人");
        String id = first.getString("member.id");
        JsonPath second =
                changing(COORDINATOR, first.getString("member.version"))
                        .post("/api/grid/members/{0}/invitation", id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        accept(new As("late-" + number), first.getString("invitation.code")).statusCode(404);
        sql("update member_invitation set expires_at = issued_at where member = '" + id + "'");
        accept(new As("late-" + number), second.getString("invitation.code")).statusCode(404);
    }

    @Test
    void a_suspension_ends_access_within_two_seconds_and_the_return_opens_it_again() {
        As worker = entered("worker");
        String id = posted(worker, MiniDistrict.WEST, "PART_TIME_GRID_WORKER");
        step(COORDINATOR, id, "suspension", "1").statusCode(200);
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> worker.calling().get("/api/grid/me").then().statusCode(403));
        read(id).body("state", equalTo("SUSPENDED")).body("postings", hasSize(1));

        step(COORDINATOR, id, "return", "2").statusCode(200).body("state", equalTo("ACTIVE"));
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(
                        () ->
                                worker.calling()
                                        .get("/api/grid/me")
                                        .then()
                                        .statusCode(200)
                                        .body("postings", hasSize(1)));
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            var suspended = heard(topic, id, 2);
            assertThat(suspended.history()).singleElement().matches(it -> it.to() != null);
            var back = heard(topic, id, 3);
            assertThat(back.history()).hasSize(2);
            assertThat(back.history().getFirst().to()).isBefore(back.history().getLast().from());
            assertThat(back.history().getLast().to()).isNull();
        }
        COORDINATOR
                .calling()
                .get("/api/grid/members/{0}/changes", id)
                .then()
                .statusCode(200)
                .body("items.act", contains("RETURNED", "SUSPENDED"))
                .body("items.byName", contains("周协调", "周协调"))
                .body("items.reason", contains("某种原因", "某种原因"));
        new As("worker-mini")
                .calling()
                .get("/api/grid/members/{0}/changes", id)
                .then()
                .body("items.act", contains("RETURNED", "SUSPENDED"))
                .body("items.reason", contains(nullValue(), nullValue()));
    }

    @Test
    void whoever_leaves_leaves_everything_and_what_was_open_is_listed() {
        As worker = entered("leaver");
        String id = posted(worker, MiniDistrict.EAST, "PART_TIME_GRID_WORKER");
        As apprentice = entered("learner");
        posted(apprentice, MiniDistrict.EAST, "VOLUNTEER");
        busy(worker, apprentice);

        step(COORDINATOR, id, "leaving", "1")
                .statusCode(200)
                .body("member.state", equalTo("LEFT"))
                .body("open.postings.role", contains("PART_TIME_GRID_WORKER"))
                .body("open.duty.area", contains(MiniDistrict.EAST))
                .body("open.teams.name", contains("示例小队"))
                .body("open.mentorships", hasSize(1))
                .body("open.cases", equalTo("/api/cases?answeredBy=" + id));

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> worker.calling().get("/api/grid/me").then().statusCode(403));
        read(id).body("postings", empty());
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            UUID gone = UUID.fromString(id);
            var change = topic.changeOf(heard(topic, id, 2));
            var posting =
                    topic.await(
                            DirectoryEvent.Posting.class,
                            it -> it.member().equals(gone) && it.to() != null);
            var duty =
                    topic.await(
                            DirectoryEvent.Duty.class,
                            it -> it.member().equals(gone) && it.to() != null);
            var pair =
                    topic.await(
                            DirectoryEvent.Mentorship.class,
                            it -> it.mentor().equals(gone) && it.to() != null);
            assertThat(List.of(posting, duty, pair))
                    .allSatisfy(it -> assertThat(topic.changeOf(it)).isEqualTo(change));
        }
        step(COORDINATOR, id, "suspension", "2")
                .statusCode(409)
                .body("code", equalTo("member-move"));
        step(COORDINATOR, id, "return", "2").statusCode(200).body("postings", empty());
    }

    @Test
    void a_duplicate_hands_everything_to_the_survivor_and_points_to_them() {
        As kept = entered("kept");
        String survivor = posted(kept, MiniDistrict.WEST, "SOCIAL_WORKER");
        As twin = entered("twin");
        String duplicate = posted(twin, MiniDistrict.EAST, "PART_TIME_GRID_WORKER");
        As apprentice = entered("learner");
        posted(apprentice, MiniDistrict.EAST, "VOLUNTEER");
        busy(twin, apprentice);
        train(duplicate);

        changing(COORDINATOR, "1")
                .body("{\"into\":\"%s\",\"reason\":\"重复录入\"}".formatted(survivor))
                .post("/api/grid/members/{0}/merge", duplicate)
                .then()
                .statusCode(200)
                .body("id", equalTo(survivor))
                .body("merged", contains(duplicate))
                .body("skills", containsInAnyOrder("kept", "twin"));

        await().untilAsserted(
                        () ->
                                twin.calling()
                                        .get("/api/grid/me")
                                        .then()
                                        .statusCode(200)
                                        .body("id", equalTo(survivor))
                                        .body(
                                                "postings.role",
                                                containsInAnyOrder(
                                                        "SOCIAL_WORKER", "PART_TIME_GRID_WORKER"))
                                        .body("teams.name", contains("示例小队")));
        read(duplicate)
                .body("state", equalTo("MERGED"))
                .body("survivor.id", equalTo(survivor))
                .body("postings", empty());
        COORDINATOR
                .calling()
                .get("/api/grid/mentorships?area=" + MiniDistrict.WEST)
                .then()
                .body("items.mentor.id", contains(survivor));
        COORDINATOR
                .calling()
                .get("/api/grid/members/{0}/changes", survivor)
                .then()
                .body("items.act", contains("MERGED", "CHANGED"));
        COORDINATOR
                .calling()
                .get("/api/grid/members/{0}/trainings", survivor)
                .then()
                .body("items.course", contains("急救"));
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            assertThat(heard(topic, duplicate, 2).mergedInto()).hasToString(survivor);
            UUID both = UUID.fromString(survivor);
            topic.await(DirectoryEvent.Duty.class, it -> it.member().equals(both));
        }
        step(COORDINATOR, duplicate, "return", "2").statusCode(409);
    }

    @Test
    void what_the_survivor_holds_already_only_ends_for_the_duplicate() {
        As kept = entered("kept");
        String survivor = posted(kept, MiniDistrict.WEST, "SOCIAL_WORKER");
        As twin = entered("twin");
        String duplicate = posted(twin, MiniDistrict.WEST, "SOCIAL_WORKER");
        COORDINATOR.importing(
                "mentors",
                "mentor,apprentice,from,reason\nkept-%1$d,twin-%1$d,2025-03-01,结对\n"
                        .formatted(number));

        changing(COORDINATOR, "1")
                .body("{\"into\":\"%s\",\"reason\":\"重复录入\"}".formatted(survivor))
                .post("/api/grid/members/{0}/merge", duplicate)
                .then()
                .statusCode(200);

        await().untilAsserted(
                        () ->
                                read(survivor)
                                        .body("postings.role", contains("SOCIAL_WORKER"))
                                        .body("merged", contains(duplicate)));
        await().untilAsserted(() -> read(duplicate).body("postings", empty()));
    }

    @Test
    void details_change_by_version_and_contacts_that_are_left_out_stay() throws SQLException {
        String id = invited("原名").getString("member.id");
        String body = "{\"name\":\"新名\",\"skills\":[\"legal\"],\"languages\":[]}";
        COORDINATOR
                .calling()
                .contentType(JSON)
                .body(body)
                .put("/api/grid/members/" + id)
                .then()
                .statusCode(428);
        changing(COORDINATOR, "1").body(body).put("/api/grid/members/" + id).then().statusCode(412);
        changing(COORDINATOR, "2")
                .body(body)
                .put("/api/grid/members/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("新名"))
                .body("skills", contains("legal"));
        assertThat(count("select count(*) from member_contact where member = '" + id + "'"))
                .isOne();
    }

    @Test
    void a_member_is_changed_only_by_who_may_give_every_office_and_never_by_themselves() {
        As worker = entered("worker");
        String id = posted(worker, MiniDistrict.WEST, "PART_TIME_GRID_WORKER");
        step(CHIEF, id, "suspension", "1").statusCode(403);
        step(new As("worker-mini"), id, "suspension", "1").statusCode(403);
        String own = MiniDistrict.memberId("coordinator-mini");
        step(COORDINATOR, own, "suspension", "1").statusCode(403);
        step(COORDINATOR, new UUID(0, 9).toString(), "leaving", "1").statusCode(404);
        step(COORDINATOR, "junk", "leaving", "1").statusCode(404);
        String officer = MiniDistrict.memberId("officer2-mini");
        changing(CHIEF, "1")
                .body("{\"into\":\"%s\",\"reason\":\"重复\"}".formatted(id))
                .post("/api/grid/members/{0}/merge", officer)
                .then()
                .statusCode(403);
        changing(COORDINATOR, "1")
                .body("{\"into\":\"%s\",\"reason\":\"重复\"}".formatted(id))
                .post("/api/grid/members/{0}/merge", id)
                .then()
                .statusCode(409)
                .body("violations[0].field", equalTo("into"));
    }

    @Test
    void whoever_may_change_somebody_is_told_what_may_become_of_them() {
        As worker = entered("worker");
        String id = posted(worker, MiniDistrict.WEST, "PART_TIME_GRID_WORKER");
        read(id).body("moves", contains("CHANGED", "SUSPENDED", "LEFT", "MERGED"));
        for (As other : List.of(CHIEF, worker)) {
            other.calling()
                    .get("/api/grid/members/" + id)
                    .then()
                    .statusCode(200)
                    .body("moves", empty());
        }
        read(MiniDistrict.memberId("coordinator-mini")).body("moves", empty());
        step(COORDINATOR, id, "suspension", "1")
                .statusCode(200)
                .body("moves", contains("CHANGED", "RETURNED", "LEFT", "MERGED"));
        read(invited("受邀人").getString("member.id"))
                .body("moves", contains("INVITED", "CHANGED", "LEFT", "MERGED"));
    }

    @Test
    void who_is_invited_suspended_or_gone_is_found_by_whoever_may_change_them_and_nobody_else() {
        As worker = entered("worker");
        String id = posted(worker, MiniDistrict.WEST, "PART_TIME_GRID_WORKER");
        inactive(COORDINATOR).body("items.id", not(hasItem(id)));
        step(COORDINATOR, id, "suspension", "1").statusCode(200);
        String invited = invited("受邀人").getString("member.id");
        inactive(COORDINATOR)
                .body("items[0].id", equalTo(invited))
                .body("items[0].state", equalTo("INVITED"))
                .body("items.find { it.id == '" + id + "' }.state", equalTo("SUSPENDED"));
        inactive(CHIEF).body("items.id", not(hasItem(id)));
        inactive(new As("worker-mini")).body("items", empty());
    }

    @Test
    void training_counts_until_a_day_and_what_runs_out_is_found() {
        As worker = entered("worker");
        String id = posted(worker, MiniDistrict.WEST, "PART_TIME_GRID_WORKER");
        train(id);
        worker.calling()
                .get("/api/grid/members/{0}/trainings", id)
                .then()
                .statusCode(200)
                .body("items[0].course", equalTo("急救"))
                .body("items[0].valid", equalTo(false));
        COORDINATOR
                .calling()
                .get("/api/grid/trainings?days=30&area=" + MiniDistrict.WEST)
                .then()
                .statusCode(200)
                .body("items.find { it.member.id == '" + id + "' }.course", equalTo("急救"));
        new As("worker-mini")
                .calling()
                .get("/api/grid/members/{0}/trainings", id)
                .then()
                .statusCode(403);
        changing(COORDINATOR, "1")
                .body(
                        "{\"course\":\"急救\",\"completedOn\":\"2025-03-01\","
                                + "\"validUntil\":\"2025-01-01\"}")
                .post("/api/grid/members/{0}/trainings", id)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("validUntil"));
    }

    @Test
    void words_about_people_lie_sealed_and_what_was_written_stays() throws SQLException {
        As worker = entered("worker");
        String id = posted(worker, MiniDistrict.WEST, "PART_TIME_GRID_WORKER");
        step(COORDINATOR, id, "suspension", "1").statusCode(200);
        train(id);
        assertThat(
                        count(
                                "select count(*) from member_change where member = '%s'"
                                                .formatted(id)
                                        + " and position('某种原因'::bytea in reason) = 0"))
                .isOne();
        assertThat(
                        count(
                                "select count(*) from member_training where member = '%s'"
                                                .formatted(id)
                                        + " and position('急救'::bytea in course) = 0"))
                .isOne();
        for (String table : List.of("member_change", "member_training")) {
            assertThatThrownBy(() -> sql("update %s set id = id".formatted(table)))
                    .hasMessageContaining("permission denied");
        }
    }

    private JsonPath invited(String name) {
        return COORDINATOR
                .calling()
                .contentType(JSON)
                .body(
                        """
                        {"name":"%s","phone":"1390000%04d","skills":["heating"],"languages":["zh"]}
                        """
                                .formatted(name, number))
                .post("/api/grid/members")
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse accept(As by, String code) {
        return by.calling()
                .contentType(JSON)
                .body("{\"code\":\"%s\"}".formatted(code))
                .post("/api/grid/invitations/acceptance")
                .then();
    }

    /// By file, active at once; skilled in what they are called.
    private As entered(String called) {
        String login = called + "-" + number;
        As.INSTALLER.importing(
                "members", "login,name,skills\n%s,%s,%s\n".formatted(login, login, called));
        return new As(login);
    }

    /// @return the member's id
    private static String posted(As who, String area, String role) {
        As.INSTALLER.importing(
                "postings",
                "member,area,role,rank,from,reason\n%s,%s,%s,BACKUP,2025-01-01,任命\n"
                        .formatted(who.login(), area, role));
        await().untilAsserted(
                        () ->
                                who.calling()
                                        .get("/api/grid/me")
                                        .then()
                                        .statusCode(200)
                                        .body("postings", hasSize(1)));
        return MiniDistrict.memberId(who.login());
    }

    /// Duty, a seat and an apprentice.
    private void busy(As who, As apprentice) {
        As.INSTALLER.importing(
                "duty",
                "area,role,member,days,start,end,from\n%s,GRID_WORKER,%s,1-5,08:00,20:00,2025-01-01\n"
                        .formatted(MiniDistrict.EAST, who.login()));
        As.INSTALLER.importing(
                "teams",
                "code,name,level,areas,categories,capacity,from\nsquad-%d,示例小队,YARD,%s,02,9,2025-01-01\n"
                        .formatted(number, MiniDistrict.EAST));
        As.INSTALLER.importing(
                "team-members",
                "team,member,role\nsquad-%d,%s,MEDIATOR\n".formatted(number, who.login()));
        COORDINATOR.importing(
                "mentors",
                "mentor,apprentice,from,reason\n%s,%s,2025-03-01,结对\n"
                        .formatted(who.login(), apprentice.login()));
        await().untilAsserted(
                        () ->
                                who.calling()
                                        .get("/api/grid/me")
                                        .then()
                                        .body("teams.name", contains("示例小队")));
    }

    private static void train(String id) {
        changing(COORDINATOR, "1")
                .body(
                        "{\"course\":\"急救\",\"completedOn\":\"2024-03-01\","
                                + "\"validUntil\":\"2025-03-01\"}")
                .post("/api/grid/members/{0}/trainings", id)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse inactive(As reader) {
        return reader.calling().get("/api/grid/members/inactive").then().statusCode(200);
    }

    private static ValidatableResponse read(String id) {
        return COORDINATOR.calling().get("/api/grid/members/" + id).then().statusCode(200);
    }

    private static ValidatableResponse step(As by, String id, String what, String version) {
        return changing(by, version)
                .body("{\"reason\":\"某种原因\"}")
                .post("/api/grid/members/{0}/{1}", id, what)
                .then();
    }

    private static io.restassured.specification.RequestSpecification changing(
            As by, @Nullable String version) {
        return by.calling().contentType(JSON).header("If-Match", "\"" + version + "\"");
    }

    private static DirectoryEvent.Member heard(DirectoryTopic topic, String id, long version) {
        return topic.await(
                DirectoryEvent.Member.class,
                it -> it.id().toString().equals(id) && it.version() == version);
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = TestStack.connect(ServiceDatabase.GRID, "grid_app");
                var sent = connection.createStatement()) {
            sent.executeUpdate(statement);
        }
    }

    private static int count(String query) throws SQLException {
        try (var connection = TestStack.connect(ServiceDatabase.GRID, "grid_app");
                var sent = connection.createStatement();
                var row = sent.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
