package org.twogrids.cases.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.twogrids.cases.Town.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twogrids.cases.Heard;
import org.twogrids.cases.JourneyTest;

/// Whoever takes no part in a case any more finds it nowhere; the rest of the team and of the
/// area do.
@QuarkusTest
class RecusedSightTest extends JourneyTest {

    private static final String SHOP = "柜台退货口角";

    @Test
    void a_recused_mediator_finds_it_in_no_list_search_or_hint_while_the_team_still_does() {
        String phone = "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        String id = quarrel(phone);
        String recused = handler(id);
        String mate = recused.equals("lin") ? "gao" : "lin";
        String number = seen(recused, id).statusCode(200).extract().path("number");
        await().untilAsserted(() -> searched(recused, "text", SHOP).body("items.id", hasItem(id)));
        quarrel(phone);
        String later = quarrel(phone); // the third call names the earlier ones
        earlier(recused, later).body("earlier.number", hasItem(number));

        move(recused, id, "recusals", Map.of("party", 0, "reason", "认为偏向对方"))
                .statusCode(200)
                .body("handler.name", equalTo(mate))
                .body("team.name", equalTo("shops"));

        for (String part : List.of("", "/journal", "/mediation", "/routing", "/attachments")) {
            as(recused).get("/api/cases/{id}" + part, id).then().statusCode(404);
            as(mate).get("/api/cases/{id}" + part, id).then().statusCode(200);
        }
        as(recused)
                .header("If-Match", "\"1\"")
                .body(Map.of())
                .post("/api/cases/{id}/acceptance", id)
                .then()
                .statusCode(404);
        listed(recused).body("items.id", not(hasItem(id))).body("items.id", hasItem(later));
        listed(mate).body("items.id", hasItem(id));
        searched(recused, "text", SHOP).body("items.id", not(hasItem(id)));
        searched(recused, "number", number).body("items.id", not(hasItem(id)));
        searched(mate, "text", SHOP).body("items.id", hasItem(id));
        searched(mate, "number", number).body("items.id", hasItem(id));
        hinted(recused).body("items.id", not(hasItem(id)));
        hinted(mate).body("items.id", hasItem(id));
        earlier(recused, later).body("earlier.number", not(hasItem(number)));
        earlier(mate, later).body("earlier.number", hasItem(number));
    }

    /// By the area of an office as by the seat in a team.
    @ParameterizedTest
    @ValueSource(strings = {"auxiliary", "chair"})
    void whoever_would_see_it_by_their_office_does_so_no_more(String login) {
        String id = quarrel("13900000000");
        seen(login, id).statusCode(200);
        move(
                        "secretary",
                        id,
                        "recusals",
                        Map.of("party", 0, "member", id(login), "reason", "与对方是亲戚"))
                .statusCode(200);
        seen(login, id).statusCode(404);
        seen("secretary", id).statusCode(200);
        seen("head", id).statusCode(200);
        await().untilAsserted(
                        () -> // so that no alert of it reaches them either
                        assertThat(Heard.ofCase(id).getLast())
                                        .startsWith("org.twogrids.case.assigned.v1")
                                        .contains("\"barred\":[\"" + id(login) + "\"]"));
    }

    /// They answer for it on, or have reported it, and must be able to follow it.
    @ParameterizedTest
    @ValueSource(strings = {"secretary", "worker"})
    void who_owns_or_has_reported_it_follows_it_on(String login) {
        String id = quarrel("13900000000");
        move(
                        "coordinator",
                        id,
                        "recusals",
                        Map.of("party", 0, "member", id(login), "reason", "与对方是亲戚"))
                .statusCode(200);
        seen(login, id).statusCode(200);
    }

    @Test
    void what_is_merged_stays_as_closed_to_them_as_it_was() {
        String kept = quarrel("13900000000");
        String twice = quarrel("13900000000");
        move(
                        "secretary",
                        twice,
                        "recusals",
                        Map.of("party", 0, "member", id("chair"), "reason", "与对方是亲戚"))
                .statusCode(200);
        seen("chair", kept).statusCode(200);
        String version = seen("coordinator", twice).extract().path("version").toString();
        as("coordinator")
                .header("If-Match", '"' + version + '"')
                .body(Map.of("into", kept, "reason", "同一件事"))
                .post("/api/cases/{id}/merger", twice)
                .then()
                .statusCode(200);
        seen("chair", kept).statusCode(404);
        assertThat(status(kept)).isEqualTo("ASSIGNED");
    }

    private static String quarrel(String phone) {
        return flagged(
                Map.of(
                        "category",
                        "0901",
                        "title",
                        SHOP,
                        "narrative",
                        "顾客与店家为退货在柜台争执",
                        "parties",
                        List.of(Map.of("name", "丙某", "phone", phone), Map.of("name", "丁某"))));
    }

    private static ValidatableResponse listed(String login) {
        return as(login).get("/api/cases?limit=100").then().statusCode(200);
    }

    private static ValidatableResponse searched(String login, String by, Object what) {
        return as(login).body(Map.of(by, what)).post("/api/cases/searches").then().statusCode(200);
    }

    private static ValidatableResponse earlier(String login, String id) {
        return as(login).get("/api/cases/{id}/assessment", id).then().statusCode(200);
    }

    private static ValidatableResponse hinted(String login) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("category", "0901");
        draft.put("location", Map.of("type", "Point", "coordinates", List.of(116.05, 39.05)));
        draft.put("title", SHOP);
        draft.put("narrative", "顾客与店家为退货在柜台争执");
        return as(login).body(draft).post("/api/cases/hints").then().statusCode(200);
    }
}
