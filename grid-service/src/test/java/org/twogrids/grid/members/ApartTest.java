package org.twogrids.grid.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;

/// Who does not belong to the directory, or not now, and who reads their names.
@QuarkusTest
class ApartTest {

    private static final As CHIEF = new As("chief-mini");
    private static final As COORDINATOR = new As("coordinator-mini");
    private static final String JSON = "application/json; charset=UTF-8";
    private static final int PAGE = 200;

    @BeforeEach
    void somewhere() {
        MiniDistrict.install();
    }

    @Test
    void who_never_had_an_office_is_told_to_who_invited_them_and_to_the_sub_district_only() {
        String ours = invited(CHIEF);
        String theirs = invited(COORDINATOR);
        page(CHIEF, null).body("items.id", hasItem(ours)).body("items.id", not(hasItem(theirs)));
        page(COORDINATOR, null).body("items.id", hasItem(ours)).body("items.id", hasItem(theirs));
        page(new As("worker-mini"), null).body("items", empty());
        CHIEF.calling()
                .get("/api/grid/members/" + theirs)
                .then()
                .statusCode(200)
                .body("moves", empty());
        CHIEF.calling()
                .contentType(JSON)
                .header("If-Match", "\"2\"")
                .body("{\"reason\":\"未到岗\"}")
                .post("/api/grid/members/{0}/leaving", theirs)
                .then()
                .statusCode(403);
    }

    @Test
    void ones_own_are_found_behind_a_page_full_of_others_and_what_is_left_comes_page_by_page() {
        String ours = invited(CHIEF);
        for (int i = 0; i < PAGE; i++) {
            invited(COORDINATOR);
        }
        page(CHIEF, null).body("items.id", hasItem(ours)).body("next", equalTo(null));
        String next =
                page(COORDINATOR, null)
                        .body("items", hasSize(PAGE))
                        .body("items.id", not(hasItem(ours)))
                        .extract()
                        .jsonPath()
                        .getString("next");
        page(COORDINATOR, next).body("items[0].id", equalTo(ours));
    }

    @Test
    void who_has_left_is_told_where_they_were_last() {
        String login = "apart-" + UUID.randomUUID();
        As.INSTALLER.importing("members", "login,name\n%s,离开者\n".formatted(login));
        As.INSTALLER.importing(
                "postings",
                "member,area,role,rank,from,reason\n%s,%s,PART_TIME_GRID_WORKER,BACKUP,2025-01-01,任命\n"
                        .formatted(login, MiniDistrict.WEST));
        await().untilAsserted(
                        () -> new As(login).calling().get("/api/grid/me").then().statusCode(200));
        String id = MiniDistrict.memberId(login);
        COORDINATOR
                .calling()
                .contentType(JSON)
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"离职\"}")
                .post("/api/grid/members/{0}/leaving", id)
                .then()
                .statusCode(200);
        page(COORDINATOR, null).body("items[0].id", equalTo(id));
        page(CHIEF, null).body("items.id", not(hasItem(id)));
    }

    @Test
    void a_place_in_the_list_is_exact_since_one_file_changes_many_at_one_instant() {
        var place = new Apart(new UUID(0, 1), Instant.parse("2026-03-04T02:00:00.123456Z"));
        assertThat(Apart.after(place.cursor())).isEqualTo(place);
    }

    @Test
    void a_cursor_that_nobody_gave_is_turned_away() {
        for (String wrong : new String[] {"x", "1.2", "9".repeat(18) + "." + new UUID(0, 1)}) {
            COORDINATOR
                    .calling()
                    .queryParam("cursor", wrong)
                    .get("/api/grid/members/inactive")
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("cursor"));
        }
    }

    private static String invited(As by) {
        return by.calling()
                .contentType(JSON)
                .body("{\"name\":\"受邀人\"}")
                .post("/api/grid/members")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("member.id");
    }

    private static ValidatableResponse page(As reader, @Nullable String cursor) {
        var asked = reader.calling();
        return (cursor == null ? asked : asked.queryParam("cursor", cursor))
                .get("/api/grid/members/inactive")
                .then()
                .statusCode(200);
    }
}
