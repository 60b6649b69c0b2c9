package org.twogrids.grid.postings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.twogrids.grid.postings.PostingCalls.awaitOffices;
import static org.twogrids.grid.postings.PostingCalls.end;
import static org.twogrids.grid.postings.PostingCalls.member;
import static org.twogrids.grid.postings.PostingCalls.posting;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;
import org.twogrids.grid.publishing.DirectoryTopic;
import org.twogrids.kernel.events.DirectoryEvent;

@QuarkusTest
class PostingResourceTest {

    private static final As CHIEF = new As("chief-mini");
    private static final As COORDINATOR = new As("coordinator-mini");

    @BeforeEach
    void a_district() {
        MiniDistrict.install();
    }

    @Test
    void ending_a_posting_is_announced_and_ends_access() {
        member("leaver-mini", "离职人");
        String id =
                posting(COORDINATOR, "leaver-mini", MiniDistrict.EAST, "GRID_WORKER", true)
                        .statusCode(201)
                        .header("Location", containsString("/api/grid/postings/"))
                        .header("ETag", equalTo("\"1\""))
                        .extract()
                        .path("id");
        await().untilAsserted(
                        () ->
                                new As("leaver-mini")
                                        .calling()
                                        .get("/api/grid/me")
                                        .then()
                                        .body("postings.size()", equalTo(1)));
        end(COORDINATOR, id, "\"1\"").statusCode(200).body("to", notNullValue());
        await().untilAsserted(
                        () ->
                                new As("leaver-mini")
                                        .calling()
                                        .get("/api/grid/me")
                                        .then()
                                        .body("postings.size()", equalTo(0)));
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            var posting =
                    topic.await(
                            DirectoryEvent.Posting.class,
                            each -> each.id().toString().equals(id) && each.version() == 2);
            assertThat(posting.to()).isNotNull();
        }
        end(COORDINATOR, id, "\"2\"").statusCode(409).body("code", equalTo("posting-ended"));
    }

    @Test
    void
            the_offices_of_a_member_are_listed_with_those_that_are_over_and_what_the_reader_may_change() {
        member("offices-mini", "多岗人");
        String over =
                posting(COORDINATOR, "offices-mini", MiniDistrict.EAST, "VOLUNTEER", false)
                        .extract()
                        .path("id");
        end(COORDINATOR, over, "\"1\"").statusCode(200);
        posting(COORDINATOR, "offices-mini", MiniDistrict.WEST, "SOCIAL_WORKER", false)
                .statusCode(201);
        awaitOffices("offices-mini", 1);
        String path = "/api/grid/members/" + MiniDistrict.memberId("offices-mini") + "/postings";
        COORDINATOR
                .calling()
                .get(path)
                .then()
                .statusCode(200)
                .body("items.role", contains("SOCIAL_WORKER", "VOLUNTEER"))
                .body("items.area.name", contains("西网格", "东网格"))
                .body("items.mayChange", contains(true, false))
                .body("items.version", contains(1, 2))
                .body("items[1].to", notNullValue());
        CHIEF.calling().get(path).then().body("items.mayChange", contains(false, false));
        COORDINATOR.calling().get("/api/grid/members/x/postings").then().statusCode(404);
    }

    @Test
    void two_who_edit_the_same_posting_do_not_overwrite_each_other() {
        member("edited-mini", "被改人");
        String id =
                posting(COORDINATOR, "edited-mini", MiniDistrict.EAST, "GRID_WORKER", true)
                        .extract()
                        .path("id");
        end(COORDINATOR, id, null).statusCode(428);
        end(COORDINATOR, id, "\"7\"").statusCode(412);
        end(COORDINATOR, id, "W/\"1\"").statusCode(200);
    }

    @Test
    void a_second_primary_officer_is_a_conflict() {
        member("second-mini", "第二人");
        posting(CHIEF, "second-mini", MiniDistrict.POLICE_GRID, "COMMUNITY_OFFICER", true)
                .statusCode(409)
                .body("violations[0].field", equalTo("primary"));
    }

    @ParameterizedTest
    @CsvSource({"110102990000P01,COMMUNITY_OFFICER", "110102003001001,GRID_HEAD"})
    void the_database_too_holds_that_one_answers(String area, String role) {
        assertThatThrownBy(
                        () -> {
                            try (var connection =
                                            TestStack.connect(ServiceDatabase.GRID, "grid_app");
                                    var second =
                                            connection.prepareStatement(
                                                    """
                                                    insert into posting
                                                    select gen_random_uuid(), m.id, p.area, p.role, true,
                                                           p.from_at, p.to_at, p.reason, null, 1, p.changed_at
                                                    from posting p, member m
                                                    where p.area = ? and p.role = ? and p.primary_holder
                                                      and m.login = 'worker-mini'
                                                    """)) {
                                second.setString(1, area);
                                second.setString(2, role);
                                second.executeUpdate();
                            }
                        })
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> {
                            assertThat(refused.getSQLState()).isEqualTo("23P01");
                            assertThat(refused.getMessage()).contains("posting_one_primary");
                        });
    }

    @Test
    void a_second_head_of_a_grid_is_a_conflict_and_a_deputy_is_none() {
        member("deputy-mini", "副网格长");
        posting(COORDINATOR, "deputy-mini", MiniDistrict.WEST, "GRID_HEAD", true)
                .statusCode(409)
                .body("violations[0].field", equalTo("primary"));
        posting(COORDINATOR, "deputy-mini", MiniDistrict.WEST, "GRID_HEAD", false).statusCode(201);
    }

    @Test
    void the_application_can_neither_delete_nor_change_the_schema() throws SQLException {
        try (var connection = TestStack.connect(ServiceDatabase.GRID, "grid_app");
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from posting"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("update change_entry set version = 0"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("update posting_version set reason = null"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("delete from posting_version"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("create table mine (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_station_head_posts_to_the_own_police_grids_only() {
        member("auxiliary-mini", "辅警");
        posting(CHIEF, "auxiliary-mini", MiniDistrict.POLICE_GRID, "AUXILIARY_OFFICER", false)
                .statusCode(201);
        posting(CHIEF, "auxiliary-mini", MiniDistrict.WEST, "GRID_WORKER", false).statusCode(403);
        posting(new As("worker-mini"), "auxiliary-mini", MiniDistrict.WEST, "GRID_WORKER", false)
                .statusCode(403);
    }

    @Test
    void a_role_that_does_not_fit_the_area_is_turned_away() {
        member("misplaced-mini", "错位人");
        posting(COORDINATOR, "misplaced-mini", MiniDistrict.WEST, "COMMUNITY_OFFICER", true)
                .statusCode(400)
                .body("violations[0].field", equalTo("role"));
        posting(COORDINATOR, "misplaced-mini", "110102003001999", "GRID_WORKER", true)
                .statusCode(400)
                .body("violations[0].field", equalTo("area"));
    }

    @Test
    void bodies_that_make_no_sense_are_problems_not_failures() {
        for (String body :
                new String[] {
                    "",
                    "[]",
                    "null",
                    "{",
                    "{}",
                    "{\"member\":\"x\",\"area\":\"1\",\"role\":\"GRID_HEAD\",\"reason\":\"r\"}",
                    "{\"member\":\"%s\",\"area\":\"1\",\"role\":\"KING\",\"reason\":\"r\"}"
                            .formatted(new UUID(0, 1)),
                    "{\"member\":\"%s\",\"area\":\"%s\",\"role\":\"GRID_HEAD\",\"reason\":\"%s\"}"
                            .formatted(new UUID(0, 1), MiniDistrict.WEST, "长".repeat(501)),
                    "{\"member\":\"%s\",\"area\":\"%s\",\"role\":\"GRID_WORKER\",\"reason\":\"r\"}"
                            .formatted(new UUID(0, 1), MiniDistrict.WEST),
                    "{\"member\":\"%s\",\"area\":\"%s\",\"role\":\"GRID_WORKER\",\"from\":\"soon\",\"reason\":\"r\"}"
                            .formatted(new UUID(0, 1), MiniDistrict.WEST)
                }) {
            COORDINATOR
                    .calling()
                    .contentType("application/json; charset=UTF-8")
                    .body(body)
                    .post("/api/grid/postings")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        COORDINATOR
                .calling()
                .contentType("text/plain")
                .body("x")
                .post("/api/grid/postings")
                .then()
                .statusCode(415);
        end(COORDINATOR, "junk", "\"1\"").statusCode(404);
        end(COORDINATOR, new UUID(0, 9).toString(), "\"1\"").statusCode(404);
    }

    @Test
    void the_offices_of_an_area_are_listed_with_their_versions() {
        String id =
                new As("worker-mini")
                        .calling()
                        .get("/api/grid/postings?area={0}", MiniDistrict.POLICE_GRID)
                        .then()
                        .statusCode(200)
                        .body("items[0].member.name", equalTo("郑警官"))
                        .extract()
                        .path("items[0].id");
        new As("worker-mini")
                .calling()
                .get("/api/grid/postings/{0}", id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue());
    }
}
