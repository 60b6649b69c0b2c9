package org.twogrids.cases.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.Heard;
import org.twogrids.cases.JourneyTest;

/// Cases that belong together: linked where both live on, merged where they are one matter.
@QuarkusTest
class LinkTest extends JourneyTest {

    private static final Map<String, Object> OF_A_MINOR =
            Map.of("riskFactors", List.of("MINOR"), "narrative", "两家孩子在楼道里起争执");

    @Test
    void two_cases_that_belong_together_show_each_other_with_the_reason() {
        String one = accepted(Map.of());
        String other = accepted(Map.of("title", "装修噪声"));
        link("chen", one, other).statusCode(200).body("version", equalTo(3));

        links("chen", one)
                .body("items", hasSize(1))
                .body("items[0].how", equalTo("RELATED"))
                .body("items[0].case.id", equalTo(other))
                .body("items[0].by.name", equalTo("chen"))
                .body("items[0].reason", equalTo("同一户人家"));
        links("coordinator", other)
                .body("items[0].case.id", equalTo(one))
                .body("items[0].reason", equalTo("同一户人家"));
        journal("chen", one)
                .body("items[-1].kind", equalTo("LINKED"))
                .body("items[-1].text", containsString(number(other)));
        link("chen", other, one).statusCode(409).body("code", equalTo("already-linked"));
        link("chen", one, one).statusCode(409).body("code", equalTo("same-case"));
    }

    @Test
    void nobody_learns_of_a_restricted_case_because_it_is_linked() {
        String open = accepted(Map.of());
        String minor = flagged(OF_A_MINOR);
        link("secretary", open, minor).statusCode(200);

        links("secretary", open).body("items.case.id", contains(minor));
        links("officer", minor).body("items.case.id", contains(open));
        links("head", open).body("items", empty());
        journal("head", open).body("items.kind", not(hasItem("LINKED")));
        journal("secretary", open).body("items.kind", hasItem("LINKED"));
    }

    @Test
    void a_link_that_was_a_mistake_is_taken_back_with_a_reason() {
        String one = accepted(Map.of());
        String other = accepted(Map.of());
        link("chen", one, other).statusCode(200);
        String tie = links("chen", other).extract().path("items[0].id");
        unlink("worker", other, tie).statusCode(403);
        unlink("chen", other, UUID.randomUUID().toString())
                .statusCode(404)
                .body("code", equalTo("link-not-found"));

        unlink("chen", other, tie).statusCode(200);
        links("chen", one).body("items", empty());
        links("chen", other).body("items", empty());
        for (String id : List.of(one, other)) {
            journal("chen", id)
                    .body("items[-1].kind", equalTo("UNLINKED"))
                    .body("items[-1].note", equalTo("走访得知是两户人家"));
        }
        journal("chen", other).body("items[-1].text", containsString(number(one)));
        unlink("chen", one, tie).statusCode(404);
        link("chen", one, other).statusCode(200);
        links("chen", one).body("items", hasSize(1));
    }

    @Test
    void taking_a_link_back_tells_nobody_that_there_was_a_restricted_case() {
        String open = accepted(Map.of());
        String minor = flagged(OF_A_MINOR);
        link("secretary", open, minor).statusCode(200);
        String tie = links("secretary", open).extract().path("items[0].id");
        unlink("head", open, tie).statusCode(404);
        unlink("secretary", open, tie).statusCode(200);
        journal("head", open).body("items.kind", not(hasItem("UNLINKED")));
        journal("secretary", open).body("items.kind", hasItem("UNLINKED"));
    }

    @Test
    void what_was_merged_stays_merged() {
        String goesOn = accepted(Map.of());
        String ends = flagged(Map.of());
        merge("chen", ends, goesOn).statusCode(200);
        String tie = links("chen", goesOn).extract().path("items[0].id");
        unlink("chen", goesOn, tie).statusCode(409).body("code", equalTo("link-stays"));
    }

    @Test
    void only_who_answers_for_both_links_or_merges_them() {
        String one = accepted(Map.of());
        String other = accepted(Map.of());
        link("worker", one, other).statusCode(403);
        merge("worker", one, other).statusCode(403);
        merge("zhou", one, other).statusCode(404);
        link("chen", one, UUID.randomUUID().toString()).statusCode(404);
        as("chen")
                .body(Map.of("into", other, "reason", "同一件事"))
                .post("/api/cases/{id}/merger", one)
                .then()
                .statusCode(428);
        as("chen")
                .header("If-Match", "\"1\"")
                .body(Map.of("into", other, "reason", "同一件事"))
                .post("/api/cases/{id}/merger", one)
                .then()
                .statusCode(412);
    }

    @Test
    void what_was_flagged_twice_goes_on_in_one_case_and_nothing_is_lost() {
        String goesOn = accepted(Map.of());
        String ends =
                flagged(
                        Map.of(
                                "narrative",
                                "三号楼道又堆满了纸箱",
                                "riskFactors",
                                List.of("ELDER"),
                                "parties",
                                List.of(
                                        Map.of("name", "甲某"),
                                        Map.of("name", "己某", "phone", "13900000006"))));
        add("coordinator", ends, "还有人在楼道里充电");
        String number = number(ends);
        merge("chen", ends, goesOn)
                .statusCode(200)
                .body("status", equalTo("MERGED"))
                .body("deadlines", empty());

        seen("chen", goesOn)
                .body("parties.name", contains("甲某", "乙某", "己某"))
                .body("riskFactors", hasItem("ELDER"));
        journal("chen", goesOn)
                .body(
                        "items.findAll { it.source == '%s' }.kind".formatted(number),
                        hasItems("OPENED", "ADDED", "MERGEDINTO"))
                .body("items.find { it.kind == 'TOOKIN' }.text", containsString(number))
                .body("items.findAll { it.kind == 'ADDED' }.note", contains("还有人在楼道里充电"));
        as("chen")
                .get("/api/cases/{id}/additions", goesOn)
                .then()
                .body("items.words", contains("还有人在楼道里充电"));
        as("chen")
                .get("/api/cases/{id}/merged", goesOn)
                .then()
                .statusCode(200)
                .body("items.number", contains(number))
                .body("items[0].narrative", equalTo("三号楼道又堆满了纸箱"));
        links("chen", goesOn).body("items[0].how", equalTo("TOOK_IN"));
        links("chen", ends)
                .body("items[0].how", equalTo("MERGED_INTO"))
                .body("items[0].case.id", equalTo(goesOn));
        as("worker")
                .body(Map.of("number", number))
                .post("/api/cases/searches")
                .then()
                .body("items.id", contains(ends))
                .body("items[0].status", equalTo("MERGED"));
    }

    @Test
    void the_case_is_found_by_the_words_of_what_was_merged_into_it() {
        String goesOn = accepted(Map.of());
        String ends = flagged(Map.of("narrative", "门厅的旧沙发占道"));
        merge("chen", ends, goesOn).statusCode(200);
        await().untilAsserted(
                        () ->
                                as("worker")
                                        .body(Map.of("text", "旧沙发占道"))
                                        .post("/api/cases/searches")
                                        .then()
                                        .body("items.id", hasItems(goesOn, ends)));
    }

    @Test
    void its_alerts_end_and_whoever_answers_for_the_other_case_is_told() {
        String goesOn = accepted(Map.of());
        String ends = flagged(Map.of());
        merge("chen", ends, goesOn).statusCode(200);
        await().untilAsserted(
                        () -> {
                            assertThat(Heard.ofCase(ends))
                                    .last()
                                    .asString()
                                    .startsWith("org.twogrids.case.ended.v1")
                                    .contains("MERGED");
                            assertThat(Heard.ofCase(goesOn))
                                    .last()
                                    .asString()
                                    .startsWith("org.twogrids.case.added.v1")
                                    .contains("\"what\":\"CASE\"");
                        });
    }

    @Test
    void merging_reveals_no_reporter() {
        String goesOn = accepted(Map.of());
        String ends = reported("officer", Map.of());
        merge("chen", ends, goesOn).statusCode(200);

        journal("chen", goesOn)
                .body("items.findAll { it.kind == 'OPENED' }.by", everyItem(nullValue()));
        as("chen")
                .get("/api/cases/{id}/merged", goesOn)
                .then()
                .body("items[0].reporter", nullValue());
        journal("worker", goesOn).body("items.findAll { it.kind == 'OPENED' }[1].by", nullValue());
        as("secretary")
                .get("/api/cases/{id}/merged", goesOn)
                .then()
                .body("items[0].reporter.name", equalTo("officer"));
        journal("secretary", goesOn)
                .body(
                        "items.findAll { it.kind == 'OPENED' }.by.name",
                        contains("worker", "officer"));
    }

    @Test
    void the_result_is_for_as_few_as_either_of_the_two() {
        String open = accepted(Map.of());
        String minor = flagged(OF_A_MINOR);
        merge("secretary", minor, open).statusCode(200);
        seen("secretary", open).body("restricted", equalTo(true));
        seen("head", open).statusCode(404);

        String few = flagged(OF_A_MINOR);
        String many = flagged(Map.of());
        merge("secretary", many, few).statusCode(200).body("restricted", equalTo(true));
        seen("head", many).statusCode(404);
    }

    @Test
    void what_was_merged_is_for_few_as_soon_as_the_case_in_which_it_goes_on_is() {
        String goesOn = accepted(Map.of());
        String ends = flagged(Map.of());
        merge("chen", ends, goesOn).statusCode(200);
        as("coordinator")
                .body(Map.of("narrative", "有人动手打人", "danger", "YES"))
                .post("/api/cases/{id}/additions", goesOn)
                .then()
                .statusCode(201);
        seen("coordinator", goesOn).statusCode(404);
        seen("coordinator", ends).statusCode(404);
        seen("worker", ends).statusCode(200).body("restricted", equalTo(true));
    }

    @Test
    void a_second_report_of_what_was_merged_goes_to_the_case_in_which_it_goes_on() {
        String goesOn = accepted(Map.of());
        String ends = flagged(Map.of());
        merge("chen", ends, goesOn).statusCode(200);
        as("coordinator")
                .body(Map.of("narrative", "又堆起来了"))
                .post("/api/cases/{id}/additions", ends)
                .then()
                .statusCode(201)
                .body("case.id", equalTo(goesOn));
    }

    @Test
    void what_went_on_in_a_case_goes_on_where_that_one_does() {
        String first = flagged(Map.of());
        String second = flagged(Map.of());
        String third = accepted(Map.of());
        merge("chen", first, second).statusCode(200);
        merge("chen", second, third).statusCode(200);
        as("chen")
                .get("/api/cases/{id}/merged", third)
                .then()
                .body("items.id", contains(first, second));
    }

    @Test
    void to_be_flagged_twice_gives_nobody_more_time() {
        String older = flagged(Map.of("category", "0501"));
        String settle =
                seen("worker", older).extract().path("deadlines.find { it.kind == 'SETTLE' }.due");
        String newer = flagged(Map.of());
        merge("coordinator", older, newer).statusCode(200);
        seen("worker", newer).body("deadlines.find { it.kind == 'SETTLE' }.due", equalTo(settle));
    }

    @Test
    void what_the_law_or_reason_forbids_is_refused_by_name() {
        String quarrel = accepted(Map.of());
        String theft = flagged(Map.of("category", "1501"));
        String violence = flagged(Map.of("category", "0109"));
        String assault = flagged(Map.of("category", "1503"));
        refused("officer", theft, quarrel, "coordinator", "another-track");
        refused("officer", violence, theft, "officer", "less-care");
        refused("officer", assault, theft, "officer", "less-care");
        refused("chen", mediating(Map.of()), quarrel, "chen", "under-mediation");
        refused("chen", settled(Map.of()), quarrel, "coordinator", "had-ended");
        refused("chen", quarrel, settled(Map.of()), "coordinator", "had-ended");
        String merged = flagged(Map.of());
        merge("chen", merged, quarrel).statusCode(200);
        refused("chen", merged, quarrel, "chen", "matter-is-over");
        refused("chen", quarrel, merged, "chen", "matter-is-over");
        move("chen", merged, "acceptance", Map.of()).statusCode(409);
    }

    /// A person has found it more urgent than its facts alone make it: that is not lost by merging.
    @Test
    void the_less_urgent_case_takes_in_no_more_urgent_one() {
        String calm = accepted(Map.of());
        String urgent = flagged(Map.of());
        move(
                        "coordinator",
                        urgent,
                        "assessment/confirmation",
                        Map.of("risk", "ORANGE", "reason", "双方仍在互骂"))
                .statusCode(200);
        int before = seen("chen", calm).extract().path("version");
        refused("chen", urgent, calm, "chen", "less-urgent");
        seen("chen", calm).body("version", equalTo(before));
        merge("chen", calm, urgent).statusCode(200);
        seen("chen", urgent).body("risk", equalTo("ORANGE"));
    }

    @Test
    void the_same_call_again_changes_nothing() {
        String goesOn = accepted(Map.of());
        String ends = flagged(Map.of());
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("into", goesOn, "reason", "同一件事");
        for (int i = 0; i < 2; i++) {
            as("chen")
                    .header("If-Match", "\"1\"")
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/api/cases/{id}/merger", ends)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("MERGED"));
        }
        links("chen", goesOn).body("items", hasSize(1));
    }

    @Test
    void what_may_be_done_is_among_the_moves() {
        String id = accepted(Map.of());
        seen("chen", id).body("moves", hasItems("LINK", "MERGE"));
        seen("worker", id).body("moves", not(hasItems("LINK")));
    }

    private static void refused(
            String viewer, String ends, String goesOn, String who, String code) {
        seen(viewer, ends).statusCode(200);
        merge(who, ends, goesOn).statusCode(409).body("code", equalTo(code));
    }

    private static ValidatableResponse link(String who, String id, String to) {
        return join(who, id, "links", Map.of("to", to, "reason", "同一户人家"));
    }

    private static ValidatableResponse unlink(String who, String id, String tie) {
        return join(who, id, "links/" + tie + "/end", Map.of("reason", "走访得知是两户人家"));
    }

    private static ValidatableResponse merge(String who, String id, String into) {
        return join(who, id, "merger", Map.of("into", into, "reason", "同一件事被两人上报"));
    }

    private static ValidatableResponse join(
            String who, String id, String how, Map<String, Object> body) {
        Object version = seen("worker", id).extract().path("version");
        return as(who).header("If-Match", "\"" + version + '"')
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/cases/{id}/" + how, id)
                .then();
    }

    private static void add(String who, String id, String words) {
        as(who).body(Map.of("narrative", words))
                .post("/api/cases/{id}/additions", id)
                .then()
                .statusCode(201);
    }

    private static String reported(String who, Map<String, Object> other) {
        Map<String, Object> flag = new HashMap<>();
        flag.put("category", "0502");
        flag.put("title", "楼道堆物");
        flag.put("narrative", "两家为楼道堆放杂物争执");
        flag.put("location", Map.of("type", "Point", "coordinates", List.of(116.05, 39.05)));
        flag.putAll(other);
        return as(who).body(flag).post("/api/cases").then().statusCode(201).extract().path("id");
    }

    private static String number(String id) {
        return seen("worker", id).extract().path("number");
    }

    private static ValidatableResponse links(String who, String id) {
        return as(who).get("/api/cases/{id}/links", id).then().statusCode(200);
    }

    private static ValidatableResponse journal(String who, String id) {
        return as(who).get("/api/cases/{id}/journal", id).then().statusCode(200);
    }
}
