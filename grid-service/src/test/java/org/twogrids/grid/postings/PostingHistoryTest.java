package org.twogrids.grid.postings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.twogrids.grid.postings.PostingCalls.end;
import static org.twogrids.grid.postings.PostingCalls.history;
import static org.twogrids.grid.postings.PostingCalls.member;
import static org.twogrids.grid.postings.PostingCalls.posting;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;

@QuarkusTest
class PostingHistoryTest {

    private static final As COORDINATOR = new As("coordinator-mini");
    private static final As WORKER = new As("worker-mini");

    @BeforeEach
    void a_district() {
        MiniDistrict.install();
    }

    @Test
    void every_change_of_a_posting_is_kept_with_who_made_it_and_why() throws SQLException {
        member("kept-mini", "留痕人");
        String id =
                posting(COORDINATOR, "kept-mini", MiniDistrict.EAST, "GRID_WORKER", true)
                        .statusCode(201)
                        .extract()
                        .path("id");
        end(COORDINATOR, id, "\"1\"", "2027-01-01T00:00:00+08:00").statusCode(200);
        end(COORDINATOR, id, "\"2\"").statusCode(200);
        history(COORDINATOR, Map.of("posting", id))
                .statusCode(200)
                .body("items.act", contains("ENDED", "ENDED", "POSTED"))
                .body("items.version", contains(3, 2, 1))
                .body("items[1].to", equalTo("2026-12-31T16:00:00Z"))
                .body("items[2].to", nullValue())
                .body("items.reason", contains("调离", "补录调离", "试用"))
                .body("items.datedBack", everyItem(equalTo(false)))
                .body("items.changedBy.name", everyItem(equalTo("周协调")))
                .body("items[0].changedAt", notNullValue())
                .body("next", nullValue());
        assertThat(count("select count(*) from access_log where subject = 'posting/" + id + "'"))
                .as("who read the reasons")
                .isEqualTo(1);
    }

    @Test
    void reasons_are_read_by_those_who_may_change_the_posting_only_and_lie_sealed()
            throws SQLException {
        member("sealed-mini", "封存人");
        String id =
                posting(COORDINATOR, "sealed-mini", MiniDistrict.EAST, "GRID_WORKER", true)
                        .extract()
                        .path("id");
        for (As other : new As[] {WORKER, new As("chief-mini"), As.INSTALLER}) {
            history(other, Map.of("posting", id))
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items.reason", contains(nullValue()));
        }
        history(new As("stranger"), Map.of("posting", id)).statusCode(403);
        assertThat(
                        count(
                                "select count(*) from posting_version where position("
                                        + "convert_to('试用', 'UTF8') in reason) > 0"))
                .isZero();
    }

    @Test
    void what_a_file_changes_is_kept_as_well_and_an_unchanged_row_is_no_change() {
        member("filed-mini", "名册人");
        String row =
                "member,area,role,rank,from,to,reason\nfiled-mini,%s,GRID_WORKER,%s,2099-01-01,,%s\n";
        As.INSTALLER.importing("postings", row.formatted(MiniDistrict.EAST, "BACKUP", "招录"));
        As.INSTALLER.importing("postings", row.formatted(MiniDistrict.EAST, "PRIMARY", "招录"));
        As.INSTALLER.importing("postings", row.formatted(MiniDistrict.EAST, "PRIMARY", "招录"));
        history(COORDINATOR, Map.of("area", MiniDistrict.EAST, "role", "GRID_WORKER", "limit", 500))
                .body(
                        "items.findAll { it.member.name == '名册人' }.act",
                        contains("CORRECTED", "POSTED"))
                .body("items.findAll { it.member.name == '名册人' }.primary", contains(true, false))
                .body(
                        "items.findAll { it.member.name == '名册人' }.changedBy",
                        everyItem(equalTo(installer())));
    }

    @Test
    void the_posts_of_an_area_come_page_by_page_the_newest_first() {
        member("paged-mini", "翻页人");
        posting(COORDINATOR, "paged-mini", MiniDistrict.EAST, "SOCIAL_WORKER", true)
                .statusCode(201);
        posting(COORDINATOR, "paged-mini", MiniDistrict.EAST, "VOLUNTEER", true).statusCode(201);
        String next =
                history(WORKER, Map.of("area", MiniDistrict.EAST, "limit", 1))
                        .body("items.role", contains("VOLUNTEER"))
                        .extract()
                        .path("next");
        history(WORKER, Map.of("area", MiniDistrict.EAST, "limit", 1, "cursor", next))
                .body("items.role", contains("SOCIAL_WORKER"));
        history(WORKER, Map.of("area", MiniDistrict.EAST, "role", "SOCIAL_WORKER"))
                .body("items.role", everyItem(equalTo("SOCIAL_WORKER")));
    }

    @Test
    void questions_that_make_no_sense_are_problems_not_failures() {
        history(WORKER, Map.of()).statusCode(400).body("violations[0].field", equalTo("area"));
        history(WORKER, Map.of("area", "999")).statusCode(404);
        history(WORKER, Map.of("posting", "junk")).statusCode(404);
        history(WORKER, Map.of("posting", new UUID(0, 9))).statusCode(404);
        history(WORKER, Map.of("area", MiniDistrict.EAST, "role", "KING")).statusCode(400);
        history(WORKER, Map.of("area", MiniDistrict.EAST, "limit", "0")).statusCode(400);
        history(WORKER, Map.of("area", MiniDistrict.EAST, "cursor", "x")).statusCode(400);
    }

    /// Whatever the tests of this run have done to postings before and beside this one.
    @Test
    void of_every_posting_the_last_version_is_what_stands_and_none_is_missing()
            throws SQLException {
        assertThat(
                        count(
                                """
                                select count(*) from posting p where not exists (
                                    select from posting_version v
                                    where v.posting = p.id and v.version = p.version
                                      and (v.member, v.area, v.role, v.primary_holder, v.from_at)
                                        = (p.member, p.area, p.role, p.primary_holder, p.from_at)
                                      and v.to_at is not distinct from p.to_at)
                                """))
                .isZero();
        assertThat(
                        count(
                                """
                                select count(*) from posting p
                                where p.version <>
                                      (select count(*) from posting_version v where v.posting = p.id)
                                """))
                .isZero();
    }

    private static Map<String, Object> installer() {
        Map<String, Object> installer = new HashMap<>();
        installer.put("id", null);
        installer.put("name", "installer");
        return installer;
    }

    private static long count(String query) throws SQLException {
        try (var connection = TestStack.connect(ServiceDatabase.GRID, "grid_owner");
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
