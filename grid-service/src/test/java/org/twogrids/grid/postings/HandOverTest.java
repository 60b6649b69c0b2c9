package org.twogrids.grid.postings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.twogrids.grid.MiniDistrict.STATION;
import static org.twogrids.grid.MiniDistrict.area;
import static org.twogrids.grid.MiniDistrict.box;
import static org.twogrids.grid.postings.PostingCalls.end;
import static org.twogrids.grid.postings.PostingCalls.handOver;
import static org.twogrids.grid.postings.PostingCalls.history;
import static org.twogrids.grid.postings.PostingCalls.member;
import static org.twogrids.grid.postings.PostingCalls.posting;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;
import org.twogrids.grid.publishing.DirectoryTopic;
import org.twogrids.kernel.events.DirectoryEvent;

/// An officer gives the police grid to the next one.
@QuarkusTest
class HandOverTest {

    private static final As CHIEF = new As("chief-mini");

    @BeforeEach
    void a_district() {
        MiniDistrict.install();
    }

    @Test
    void the_old_term_ends_at_the_instant_at_which_the_new_one_begins_in_one_change() {
        String grid = policeGrid("11", 39.80);
        String id = officer(grid, "elder-mini", "老张", true);
        member("younger-mini", "小李");
        String at = "2099-03-01T09:30:00+08:00";
        String next =
                handOver(CHIEF, id, "\"1\"", "younger-mini", at)
                        .statusCode(200)
                        .body("ended.id", equalTo(id))
                        .body("ended.to", equalTo("2099-03-01T01:30:00Z"))
                        .body("begun.from", equalTo("2099-03-01T01:30:00Z"))
                        .body("begun.to", nullValue())
                        .body("begun.primary", equalTo(true))
                        .body("begun.member.name", equalTo("小李"))
                        .extract()
                        .path("begun.id");

        await().untilAsserted(() -> answers(39.805, at).body(names(), contains("小李")));
        answers(39.805, "2099-03-01T09:29:59.999+08:00").body(names(), contains("老张"));
        CHIEF.calling()
                .queryParam("at", at)
                .get("/api/grid/postings?area={0}&role=COMMUNITY_OFFICER", grid)
                .then()
                .body("items.member.name", contains("小李"));
        history(CHIEF, Map.of("area", grid))
                .body("items.act", contains("TOOK_OVER", "HANDED_OVER", "POSTED"))
                .body("items.reason", contains("轮岗", "轮岗", "试用"));
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            var begun = heard(topic, next, 1);
            var ended = heard(topic, id, 2);
            assertThat(ended.to()).isEqualTo(begun.from());
            assertThat(topic.changeOf(ended)).isEqualTo(topic.changeOf(begun));
        }
    }

    @Test
    void a_backup_who_takes_over_is_backup_no_more() {
        String grid = policeGrid("12", 39.81);
        String id = officer(grid, "first-mini", "甲警官", true);
        String backup = officer(grid, "spare-mini", "乙警官", false);
        Instant at = Instant.now().plusSeconds(3600);
        handOver(CHIEF, id, "\"1\"", "spare-mini", at.toString()).statusCode(200);
        await().untilAsserted(
                        () ->
                                CHIEF.calling()
                                        .queryParam("at", at.plusSeconds(1).toString())
                                        .get("/api/grid/postings?area={0}", grid)
                                        .then()
                                        .body("items", hasSize(1))
                                        .body("items[0].member.name", equalTo("乙警官"))
                                        .body("items[0].primary", equalTo(true)));
        CHIEF.calling()
                .get("/api/grid/postings/{0}", backup)
                .then()
                .body("version", equalTo(2))
                .body("to", notNullValue());
    }

    @Test
    void the_answer_tells_what_the_predecessor_still_has() {
        String grid = policeGrid("13", 39.82);
        String id = officer(grid, "busy-mini", "忙警官", true);
        member("calm-mini", "闲警官");
        As.INSTALLER.importing(
                "duty",
                """
                area,role,member,days,start,end,from,to
                %s,COMMUNITY_OFFICER,busy-mini,1-5,08:00,20:00,2025-01-01,
                %s,COMMUNITY_OFFICER,busy-mini,6,08:00,20:00,2025-01-01,2025-06-01
                """
                        .formatted(grid, grid));
        As.INSTALLER.importing(
                "teams",
                "code,name,level,areas,categories,capacity,from\n"
                        + "shift-mini,交接小组,SUBDISTRICT,%s,13,5,2025-01-01\n".formatted(grid));
        As.INSTALLER.importing("team-members", "team,member,role\nshift-mini,busy-mini,MEDIATOR\n");
        await().untilAsserted(
                        () ->
                                new As("busy-mini")
                                        .calling()
                                        .get("/api/grid/me")
                                        .then()
                                        .body("teams", hasSize(1)));
        String member = MiniDistrict.memberId("busy-mini");
        handOver(CHIEF, id, "\"1\"", "calm-mini", null)
                .statusCode(200)
                .body("open.duty", hasSize(1))
                .body("open.duty[0].area", equalTo(grid))
                .body("open.duty[0].start", equalTo("08:00:00"))
                .body("open.duty[0].days[0]", equalTo("MONDAY"))
                .body("open.teams.name", contains("交接小组"))
                .body("open.teams.part", contains("MEDIATOR"))
                .body("open.cases", equalTo("/api/cases?answeredBy=" + member));
    }

    @Test
    void of_two_who_act_on_the_same_posting_one_wins_and_the_other_is_told_what_differs()
            throws Exception {
        String grid = policeGrid("14", 39.83);
        String id = officer(grid, "wanted-mini", "抢手人", true);
        member("heir-one-mini", "接任一");
        member("heir-two-mini", "接任二");
        List<Callable<ValidatableResponse>> both =
                List.of(
                        () ->
                                handOver(
                                        CHIEF,
                                        id,
                                        "\"1\"",
                                        "heir-one-mini",
                                        "2099-01-01T00:00:00+08:00"),
                        () ->
                                handOver(
                                        CHIEF,
                                        id,
                                        "\"1\"",
                                        "heir-two-mini",
                                        "2099-02-01T00:00:00+08:00"));
        List<ValidatableResponse> answers = atOnce(both);
        assertThat(answers.stream().map(HandOverTest::status)).containsExactlyInAnyOrder(200, 412);
        boolean firstWon = status(answers.getFirst()) == 200;
        answers.get(firstWon ? 1 : 0)
                .body("code", equalTo("stale"))
                .body("version", equalTo(2))
                .body("changedAt", notNullValue())
                .body("differences.field", contains("to"))
                .body(
                        "differences[0].theirs",
                        equalTo(firstWon ? "2098-12-31T16:00:00Z" : "2099-01-31T16:00:00Z"))
                .body(
                        "differences[0].yours",
                        equalTo(firstWon ? "2099-01-31T16:00:00Z" : "2098-12-31T16:00:00Z"));
        handOver(CHIEF, id, null, "heir-one-mini", null).statusCode(428);
    }

    @Test
    void a_stale_end_is_told_what_the_other_has_made_of_the_posting() {
        member("ranked-mini", "改级人");
        String row =
                "member,area,role,rank,from,to,reason\nranked-mini,%s,GRID_WORKER,%s,2099-01-01,%s,招录\n";
        As.INSTALLER.importing("postings", row.formatted(MiniDistrict.EAST, "BACKUP", ""));
        As coordinator = new As("coordinator-mini");
        String id =
                history(coordinator, Map.of("area", MiniDistrict.EAST, "role", "GRID_WORKER"))
                        .extract()
                        .path("items.find { it.member.name == '改级人' }.posting");
        As.INSTALLER.importing(
                "postings", row.formatted(MiniDistrict.EAST, "PRIMARY", "2099-05-01"));
        end(coordinator, id, "\"1\"", "2099-03-01T00:00:00+08:00")
                .statusCode(412)
                .body("differences.field", contains("primary", "to"))
                .body("differences.yours", contains(false, "2099-02-28T16:00:00Z"))
                .body("differences.theirs", contains(true, "2099-04-30T16:00:00Z"));
        end(coordinator, id, "\"x\"", "2099-03-01T00:00:00+08:00")
                .statusCode(412)
                .body("differences.field", contains("to"));
    }

    @Test
    void an_office_that_is_over_or_not_the_own_to_give_is_not_handed_over() {
        String grid = policeGrid("15", 39.84);
        String id = officer(grid, "gone-mini", "已离任", true);
        member("late-mini", "迟来人");
        handOver(CHIEF, id, "\"1\"", "gone-mini", null)
                .statusCode(400)
                .body("violations[0].field", equalTo("successor"));
        handOver(CHIEF, id, "\"1\"", "late-mini", "2020-01-01T00:00:00+08:00")
                .statusCode(400)
                .body("violations[0].field", equalTo("at"));
        handOver(new As("worker-mini"), id, "\"1\"", "late-mini", null).statusCode(403);
        end(CHIEF, id, "\"1\"").statusCode(200);
        handOver(CHIEF, id, "\"2\"", "late-mini", null)
                .statusCode(409)
                .body("code", equalTo("posting-ended"));
    }

    @Test
    void where_the_end_was_known_the_successor_begins_at_it() throws SQLException {
        String grid = policeGrid("16", 39.85);
        String id = officer(grid, "planned-mini", "已定离任", true);
        member("next-mini", "已定接任");
        String at = "2099-07-01T00:00:00+08:00";
        end(CHIEF, id, "\"1\"", at).statusCode(200);
        handOver(CHIEF, id, "\"2\"", "next-mini", at)
                .statusCode(200)
                .body("ended.version", equalTo(2))
                .body("begun.from", equalTo("2099-06-30T16:00:00Z"));
        assertThat(primariesAndGaps(grid)).isZero();
        end(CHIEF, id, "\"2\"", "2099-08-01T00:00:00+08:00")
                .statusCode(409)
                .body("violations[0].field", equalTo("primary"));
    }

    /// Pairs of primary terms of the police grid that do not follow upon each other exactly.
    private static long primariesAndGaps(String grid) throws SQLException {
        try (var connection = TestStack.connect(ServiceDatabase.GRID, "grid_owner");
                var query =
                        connection.prepareStatement(
                                """
                                select count(*) from
                                    (select from_at, lag(to_at) over (order by from_at) as before
                                     from posting where area = ? and primary_holder) terms
                                where before is distinct from from_at
                                  and from_at > (select min(from_at) from posting where area = ?)
                                """)) {
            query.setString(1, grid);
            query.setString(2, grid);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String policeGrid(String number, double south) {
        String code = STATION + "P" + number;
        As.INSTALLER.importing(
                "areas",
                MiniDistrict.collection(
                        area(
                                code,
                                "POLICE_GRID",
                                "交接警格" + number,
                                STATION,
                                box(116.50, south, 116.51, south + 0.01))));
        await().untilAsserted(
                        () ->
                                CHIEF.calling()
                                        .get("/api/grid/areas/{0}", code)
                                        .then()
                                        .statusCode(200));
        return code;
    }

    private static String officer(String grid, String login, String name, boolean primary) {
        member(login, name);
        return posting(CHIEF, login, grid, "COMMUNITY_OFFICER", primary)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse answers(double lat, String at) {
        return CHIEF.calling()
                .queryParam("at", at)
                .get("/api/grid/locate?lon=116.505&lat={0}", lat)
                .then()
                .statusCode(200);
    }

    private static String names() {
        return "responsible.member.name";
    }

    private static DirectoryEvent.Posting heard(DirectoryTopic topic, String id, long version) {
        return topic.await(
                DirectoryEvent.Posting.class,
                each -> each.id().toString().equals(id) && each.version() == version);
    }

    private static List<ValidatableResponse> atOnce(List<Callable<ValidatableResponse>> calls)
            throws InterruptedException, ExecutionException {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<ValidatableResponse> answers = new ArrayList<>();
            for (Future<ValidatableResponse> call : people.invokeAll(calls)) {
                answers.add(call.get());
            }
            return answers;
        }
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }
}
