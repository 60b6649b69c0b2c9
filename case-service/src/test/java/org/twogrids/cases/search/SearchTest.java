package org.twogrids.cases.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.JourneyTest;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;

/// Found by what was said, and by nothing that lies readable in the database.
@QuarkusTest
class SearchTest extends JourneyTest {

    @Inject CommonTokens common;

    @Test
    void words_find_the_cases_in_which_they_stand_wherever_they_stand() {
        String stairs =
                findable(
                        Map.of(
                                "title",
                                "楼道停放电瓶车",
                                "narrative",
                                "两户为充电争执,互不相让",
                                "parties",
                                List.of(Map.of("name", "甲某", "address", "翠花胡同27号楼"))));
        String yard = findable(Map.of("title", "院内停放三轮车", "narrative", "占道"));

        search("worker", Map.of("text", "停放电瓶车")).body("items.id", contains(stairs));
        search("worker", Map.of("text", "充电 ２７号楼")).body("items.id", contains(stairs));
        search("worker", Map.of("text", "停放"))
                .body("items.id", contains(yard, stairs))
                .body("items[0].title", equalTo("院内停放三轮车"))
                .body("items.narrative", everyItem(nullValue()))
                .body("next", nullValue());
        search("worker", Map.of("text", "停放 充气")).body("items", empty());
    }

    @Test
    void pairs_that_stand_apart_are_not_taken_for_the_word() {
        findable(Map.of("title", "蔷薇花与薇花圃", "narrative", "蔷薇和花圃无关"));
        search("worker", Map.of("text", "蔷薇花圃")).body("items", empty());
    }

    @Test
    void all_that_is_given_must_hold_and_the_pages_follow_one_another() {
        String first = findable(Map.of("title", "鸽笼扰邻之一"));
        String second = findable(Map.of("title", "鸽笼扰邻之二"));
        String third = findable(Map.of("title", "鸽笼扰邻之三", "location", at(116.06, 39.06)));

        String next =
                search("worker", Map.of("text", "鸽笼扰邻", "limit", 2))
                        .body("items.id", contains(third, second))
                        .extract()
                        .path("next");
        search("worker", Map.of("text", "鸽笼扰邻", "limit", 2, "cursor", next))
                .body("items.id", contains(first))
                .body("next", nullValue());
        search("worker", Map.of("text", "鸽笼", "near", around(116.06, 39.06, 50)))
                .body("items.id", contains(third));
        search("worker", Map.of("text", "鸽笼", "status", List.of("SETTLED"))).body("items", empty());
        String number = seen("worker", first).extract().path("number");
        search("worker", Map.of("number", " " + number.toLowerCase(java.util.Locale.ROOT)))
                .body("items.id", contains(first));
        search("worker", Map.of("number", number, "text", "电梯")).body("items", empty());
    }

    @Test
    void words_are_found_in_the_newest_cases_and_in_all_that_are_older() {
        String old = findable(Map.of("title", "铜锅炭火呛人"));
        for (int newer = 0; newer < 4; newer++) {
            findable(Map.of("title", "雨棚滴水声"));
        }
        String young = findable(Map.of("title", "铜锅油烟呛人"));

        search("worker", Map.of("text", "铜锅")).body("items.id", contains(young, old));
        search("worker", Map.of("text", "铜锅 炭火")).body("items.id", contains(old));
        List<String> paged = new ArrayList<>();
        Map<String, Object> wanted = new HashMap<>(Map.of("text", "铜锅", "limit", 1));
        do {
            var page = search("worker", wanted).extract();
            paged.addAll(page.path("items.id"));
            wanted.put("cursor", page.path("next"));
        } while (wanted.get("cursor") != null);
        assertThat(paged).containsExactly(young, old);
    }

    @Test
    void what_stands_nearly_everywhere_is_not_looked_up_and_yet_must_stand_there()
            throws SQLException {
        String both = findable(Map.of("title", "蜂窝煤"));
        String one = findable(Map.of("title", "蜂窝煤", "narrative", "堆在门口"));
        for (int newer = 0; newer < 3; newer++) {
            flagged(Map.of());
        }
        findable(Map.of());
        try (Connection owner = TestStack.connect(ServiceDatabase.CASES, "cases_owner")) {
            owner.createStatement().execute("analyze case_search");
        }
        common.read();

        assertThat(common.known()).isNotEmpty();
        for (int token : common.known()) {
            assertThat(
                            rows(
                                    "select avg((tokens @> array[%d])::int) > 0.1 from case_search"
                                            .formatted(token)))
                    .containsExactly("t");
        }
        search("worker", Map.of("text", "楼道 蜂窝煤")).body("items.id", contains(both));
        search("worker", Map.of("text", "蜂窝煤")).body("items.id", contains(one, both));
    }

    @Test
    void words_are_found_behind_many_cases_that_only_have_their_pairs() {
        String old = findable(Map.of("title", "鸽棚粪"));
        for (int newer = 0; newer < 40; newer++) {
            flagged(Map.of("title", "棚粪鸽棚"));
        }
        findable(Map.of("title", "棚粪鸽棚")); // in the order in which they came: so are the others

        search("worker", Map.of("text", "鸽棚粪")).body("items.id", contains(old));
    }

    @Test
    void a_party_is_found_for_a_purpose_that_is_logged() throws SQLException {
        String id =
                findable(
                        Map.of(
                                "parties",
                                List.of(Map.of("name", "欧阳某", "phone", "139-7777 0001"))));
        search("worker", Map.of("party", Map.of("phone", "13977770001"), "purpose", "核对重复来访"))
                .body("items.id", contains(id))
                .body("items[0].parties", empty());
        search("worker", Map.of("party", Map.of("name", "欧阳某"), "purpose", "核对重复来访"))
                .body("items.id", contains(id));

        assertThat(rows("select purpose from access_log where subject = 'case/" + id + "'"))
                .contains("核对重复来访");
        searched("worker", Map.of("party", Map.of("phone", "13977770001")))
                .statusCode(400)
                .body("violations[0].field", equalTo("purpose"));
        searched("worker", Map.of("party", Map.of(), "purpose", "核对"))
                .statusCode(400)
                .body("code", equalTo("nobody-named"));
    }

    @Test
    void what_lies_out_of_reach_is_not_found_and_who_may_not_know_what_may_not_ask() {
        String id = findable(Map.of("title", "雨棚滴水"));
        search("head", Map.of("text", "雨棚滴水")).body("items.id", contains(id));
        search("zhou", Map.of("text", "雨棚滴水")).body("items", empty());
        searched("volunteer", Map.of("text", "雨棚")).statusCode(403);
        search("volunteer", Map.of("near", around(116.05, 39.05, 500)))
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void bad_input_is_a_clear_problem() {
        searched("worker", Map.of("text", "雨"))
                .statusCode(400)
                .body("code", equalTo("words-too-short"));
        searched("worker", Map.of("text", ",。")).statusCode(400);
        searched("worker", Map.of("near", around(39.05, 116.05, 50)))
                .statusCode(400)
                .body("code", equalTo("swapped-coordinates"));
        searched("worker", Map.of("near", around(116.05, 39.05, 50_000))).statusCode(400);
        searched("worker", Map.of("cursor", "x")).statusCode(400);
        as("worker")
                .body(Map.of("category", "0502"))
                .post("/api/cases/hints")
                .then()
                .statusCode(400);
        hinted("worker", Map.of("category", "0000"))
                .statusCode(400)
                .body("violations[0].field", equalTo("category"));
        as("worker").get("/api/cases/nothing/similar").then().statusCode(404);
    }

    @Test
    void violence_that_looks_like_noise_is_never_found_hinted_at_or_compared() throws SQLException {
        Map<String, Object> noise =
                Map.of(
                        "category", "0301",
                        "title", "楼上半夜砸东西扰民",
                        "narrative", "楼上半夜砸东西,又哭又喊",
                        "danger", "YES",
                        "parties", List.of(Map.of("name", "慕容某", "phone", "13977770002")));
        String violence = flagged(noise);
        Map<String, Object> harmless = new HashMap<>(noise);
        harmless.put("danger", "NO");
        String other = findable(harmless);

        assertThat(rows("select case_id from case_search where case_id = '" + violence + "'"))
                .isEmpty();
        assertThat(rows("select case_id from case_search_due where case_id = '" + violence + "'"))
                .isEmpty();
        String number = seen("worker", violence).statusCode(200).extract().path("number");
        for (String who : List.of("worker", "officer", "head", "duty", "coordinator")) {
            search(who, Map.of("text", "砸东西扰民")).body("items.id", contains(other));
            search(who, Map.of("number", number)).body("items", empty());
            search(who, Map.of("party", Map.of("phone", "13977770002"), "purpose", "核对"))
                    .body("items.id", contains(other));
            hinted(who, Map.of("category", "0301", "title", "楼上半夜砸东西扰民"))
                    .statusCode(200)
                    .body("items.id", not(hasItem(violence)));
        }
        hinted("worker", Map.of("category", "0109", "title", "楼上半夜砸东西扰民"))
                .statusCode(200)
                .body("items", empty());
        as("worker")
                .get("/api/cases/{id}/similar", violence)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void tokens_are_gone_the_moment_a_case_turns_restricted() throws SQLException {
        String id = findable(Map.of("title", "琴房练琴声大"));
        execute("update cases set restricted = true where id = '" + id + "'");
        assertThat(rows("select case_id from case_search where case_id = '" + id + "'")).isEmpty();
        search("worker", Map.of("text", "琴房练琴")).body("items", empty());

        execute("update cases set restricted = false where id = '" + id + "'");
        await().untilAsserted(
                        () ->
                                search("worker", Map.of("text", "琴房练琴"))
                                        .body("items.id", contains(id)));
    }

    @Test
    void erased_words_leave_nothing_to_be_found() throws SQLException {
        String id = findable(Map.of("title", "泳池漏水"));
        execute("update cases set title = '', narrative = '' where id = '" + id + "'");
        assertThat(
                        rows(
                                "select case_id from case_search where case_id = '%1$s' union all select case_id from case_search_due where case_id = '%1$s'"
                                        .formatted(id)))
                .isEmpty();
    }

    @Test
    void who_comes_to_answer_for_a_case_finds_it() {
        String id = findable(Map.of("title", "天台晾晒被褥"));
        String handler = handler(id);
        move("coordinator", id, "override", override()).statusCode(200);
        search("zhou", Map.of("text", "天台晾晒")).body("items.id", contains(id));
        assertThat(handler).isEqualTo("chen");
    }

    @Test
    void what_was_flagged_nearby_in_like_words_is_hinted_at_before_it_is_flagged_again() {
        String id = findable(Map.of("title", "电梯停运", "narrative", "三号楼电梯停运半月,老人下不了楼"));
        findable(
                Map.of(
                        "title", "电梯停运",
                        "narrative", "三号楼电梯停运半月,老人下不了楼",
                        "location", at(116.08, 39.08)));
        findable(Map.of("category", "0203", "title", "电梯停运", "narrative", "三号楼电梯停运半月"));

        Map<String, Object> draft =
                Map.of("title", "电梯坏了", "narrative", "三号楼电梯停运好久,老人没法下楼", "category", "0501");
        hinted("worker", draft)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id))
                .body("items[0].title", equalTo("电梯停运"))
                .body("items[0].grid", hasKey("name"))
                .body("items[0].metres", lessThanOrEqualTo(100));
        hinted("zhou", draft).statusCode(200).body("items", empty());
        hinted("volunteer", draft).statusCode(403);
    }

    @Test
    void how_the_like_was_settled_is_told_without_anything_that_tells_whose_it_was() {
        String settled =
                settled(Map.of("category", "0503", "title", "业委会选举计票", "narrative", "计票争议"));
        await().untilAsserted(
                        () ->
                                search("worker", Map.of("text", "业委会选举计票"))
                                        .body("items.id", contains(settled)));
        String asked =
                findable(Map.of("category", "0503", "title", "业委会选举票数", "narrative", "票数争议"));
        var similar =
                as(handler(asked)).get("/api/cases/{id}/similar", asked).then().statusCode(200);
        similar.body("items", hasSize(1))
                .body("items[0].agreement", equalTo("ORAL"))
                .body("items[0].onTheSpot", equalTo(true))
                .body("items[0].sameGrid", equalTo(true))
                .body("items[0].days", equalTo(0));
        assertThat(similar.extract().asString()).doesNotContain("业委会", "甲某", settled, "TWN");
        as("zhou").get("/api/cases/{id}/similar", asked).then().statusCode(404);
    }

    private static Map<String, Object> override() {
        return Map.of(
                "team",
                org.twogrids.cases.Town.id("stewards-too"),
                "handler",
                org.twogrids.cases.Town.id("zhou"),
                "reason",
                "双方都信任他");
    }

    /// @return the id of a flagged quarrel, once its words can be found
    private static String findable(Map<String, Object> other) {
        String id = flagged(other);
        await().untilAsserted(
                        () ->
                                assertThat(
                                                rows(
                                                        "select case_id from case_search where case_id = '"
                                                                + id
                                                                + "'"))
                                        .isNotEmpty());
        return id;
    }

    private static ValidatableResponse hinted(String who, Map<String, Object> other) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("location", at(116.05, 39.05));
        draft.put("title", "电梯");
        draft.put("narrative", "三号楼");
        draft.putAll(other);
        return as(who).body(draft).post("/api/cases/hints").then();
    }

    private static ValidatableResponse search(String who, Map<String, Object> wanted) {
        return searched(who, wanted).statusCode(200);
    }

    private static ValidatableResponse searched(String who, Map<String, Object> wanted) {
        return as(who).body(wanted).post("/api/cases/searches").then();
    }

    private static Map<String, Object> around(double lon, double lat, int metres) {
        return Map.of("location", at(lon, lat), "metres", metres);
    }

    private static Map<String, Object> at(double lon, double lat) {
        return Map.of("type", "Point", "coordinates", List.of(lon, lat));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestStack.connect(ServiceDatabase.CASES, "cases_app")) {
            connection.createStatement().execute(sql);
        }
    }

    private static List<String> rows(String sql) throws SQLException {
        try (Connection connection = TestStack.connect(ServiceDatabase.CASES, "cases_app");
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
