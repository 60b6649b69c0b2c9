package org.twogrids.grid.postings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.twogrids.grid.postings.PostingCalls.awaitOffices;
import static org.twogrids.grid.postings.PostingCalls.end;
import static org.twogrids.grid.postings.PostingCalls.history;
import static org.twogrids.grid.postings.PostingCalls.member;
import static org.twogrids.grid.postings.PostingCalls.posting;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;
import org.twogrids.grid.publishing.DirectoryTopic;
import org.twogrids.kernel.events.DirectoryEvent;

/// Who may change who was responsible back then.
@QuarkusTest
class BackdatingTest {

    private static final String MAY = "2026-05-01T00:00:00+08:00";
    private static final String JUNE = "2026-06-01T00:00:00+08:00";
    private static final As COORDINATOR = new As("coordinator-mini");
    private static final As CHIEF = new As("chief-mini");
    private static final As LEADER = new As("leader-mini");

    @BeforeEach
    void a_district_with_a_leader() {
        MiniDistrict.install();
        As.INSTALLER.importing("members", "login,name\nleader-mini,李主任\n");
        As.INSTALLER.importing(
                "postings",
                """
                member,area,role,rank,from,to,reason
                leader-mini,110102003,SUBDISTRICT_LEADER,PRIMARY,2025-01-01,,任命
                """);
        awaitOffices("leader-mini", 1);
    }

    @Test
    void a_coordinator_dates_back_what_lies_below_and_it_shows_and_goes_out_again() {
        member("past-mini", "补录人");
        String id =
                posting(COORDINATOR, "past-mini", MiniDistrict.EAST, "GRID_WORKER", false, MAY)
                        .statusCode(201)
                        .extract()
                        .path("id");
        end(COORDINATOR, id, "\"1\"", JUNE).statusCode(200);
        history(COORDINATOR, Map.of("posting", id))
                .body("items.act", contains("ENDED", "POSTED"))
                .body("items.datedBack", contains(true, true));
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            var record =
                    topic.await(
                            DirectoryEvent.Posting.class,
                            each -> each.id().toString().equals(id) && each.version() == 2);
            assertThat(record.from()).isEqualTo(Instant.parse("2026-04-30T16:00:00Z"));
            assertThat(record.to()).isEqualTo(Instant.parse("2026-05-31T16:00:00Z"));
        }
        holders(MiniDistrict.EAST, "2026-05-15T12:00:00+08:00")
                .body("items.member.name", hasItem("补录人"));
        holders(MiniDistrict.EAST, "2026-06-15T12:00:00+08:00")
                .body("items.findAll { it.member.name == '补录人' }", empty());
    }

    @Test
    void what_begins_or_ends_from_now_on_is_not_dated_back() {
        member("future-mini", "后任人");
        String id =
                posting(
                                CHIEF,
                                "future-mini",
                                MiniDistrict.POLICE_GRID,
                                "AUXILIARY_OFFICER",
                                false,
                                "2099-01-01T00:00:00+08:00")
                        .statusCode(201)
                        .extract()
                        .path("id");
        end(CHIEF, id, "\"1\"", "2099-06-01T00:00:00+08:00").statusCode(200);
        history(CHIEF, Map.of("posting", id)).body("items.datedBack", contains(false, false));
    }

    @Test
    void nobody_dates_back_an_office_of_their_own_level_or_their_own() {
        member("colleague-mini", "同级人");
        refused(COORDINATOR, "colleague-mini", "SUBDISTRICT_COORDINATOR");
        refused(COORDINATOR, "coordinator-mini", "JUDICIAL_OFFICE");
        refused(LEADER, "leader-mini", "JUDICIAL_OFFICE");
        refused(LEADER, "colleague-mini", "SUBDISTRICT_LEADER");
        posting(COORDINATOR, "coordinator-mini", MiniDistrict.WEST, "GRID_WORKER", false, MAY)
                .statusCode(403);
    }

    @Test
    void the_leader_stands_above_the_other_offices_of_the_sub_district() {
        member("judge-mini", "司法人");
        String id =
                posting(
                                LEADER,
                                "judge-mini",
                                MiniDistrict.SUBDISTRICT,
                                "JUDICIAL_OFFICE",
                                false,
                                MAY)
                        .statusCode(201)
                        .extract()
                        .path("id");
        end(COORDINATOR, id, "\"1\"", JUNE)
                .statusCode(403)
                .body("violations[0].field", equalTo("to"));
        end(LEADER, id, "\"1\"", JUNE).statusCode(200);
    }

    @Test
    void the_station_head_stands_above_the_police_grids_of_the_station() {
        member("helper-mini", "补录辅警");
        posting(CHIEF, "helper-mini", MiniDistrict.POLICE_GRID, "AUXILIARY_OFFICER", false, MAY)
                .statusCode(201);
        posting(CHIEF, "chief-mini", MiniDistrict.POLICE_GRID, "COMMUNITY_OFFICER", false, MAY)
                .statusCode(403);
    }

    @Test
    void a_file_follows_the_same_rule_row_by_row() {
        member("file-one-mini", "甲");
        JsonPath outcome =
                COORDINATOR.importing(
                        "postings",
                        """
                        member,area,role,rank,from,to,reason
                        file-one-mini,110102003001002,GRID_WORKER,BACKUP,2026-05-01,,招录
                        file-one-mini,110102003,SUBDISTRICT_COORDINATOR,BACKUP,2026-05-01,,任命
                        coordinator-mini,110102003001002,GRID_WORKER,BACKUP,2026-05-01,,兼任
                        file-one-mini,110102003,JUDICIAL_OFFICE,BACKUP,2099-05-01,,任命
                        """);
        assertThat(outcome.getInt("accepted")).isEqualTo(2);
        assertThat(outcome.<Integer>getList("rejected.row")).containsExactly(3, 4);
        assertThat(outcome.<String>getList("rejected.field")).containsExactly("from", "from");
        assertThat(outcome.<String>getList("rejected.problem"))
                .allMatch(problem -> problem.contains("needs an office above"));
    }

    @Test
    void a_past_end_in_a_file_needs_a_reason_of_its_own() {
        member("file-two-mini", "乙");
        String row =
                """
                member,area,role,rank,from,to,reason
                file-two-mini,110102003001002,GRID_WORKER,BACKUP,2026-05-01,%s,%s
                """;
        COORDINATOR.importing("postings", row.formatted("", "招录"));
        JsonPath outcome = COORDINATOR.importing("postings", row.formatted("2026-06-01", "招录"));
        assertThat(outcome.<String>getList("rejected.field")).isEqualTo(List.of("reason"));
        outcome = COORDINATOR.importing("postings", row.formatted("2026-06-01", "六月已离职,补录"));
        assertThat(outcome.getList("rejected")).isEmpty();
    }

    private static void refused(As by, String login, String role) {
        posting(by, login, MiniDistrict.SUBDISTRICT, role, false, MAY)
                .statusCode(403)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("from"));
    }

    private static ValidatableResponse holders(String area, String at) {
        return COORDINATOR
                .calling()
                .queryParam("at", at)
                .get("/api/grid/postings?area={0}&role=GRID_WORKER", area)
                .then()
                .statusCode(200);
    }
}
