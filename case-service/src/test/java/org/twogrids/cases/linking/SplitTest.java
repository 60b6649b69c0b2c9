package org.twogrids.cases.linking;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import org.twogrids.cases.JourneyTest;

/// A matter turns out to be two.
@QuarkusTest
class SplitTest extends JourneyTest {

    @Test
    void a_part_becomes_a_case_of_its_own_routed_anew_and_linked_to_its_origin() {
        String origin = accepted(Map.of());
        String part =
                split("chen", origin, Map.of())
                        .statusCode(201)
                        .body("status", equalTo("ASSIGNED"))
                        .extract()
                        .path("id");

        seen("worker", part)
                .body("category", equalTo("0503"))
                .body("parties", hasSize(1))
                .body("reporter.name", equalTo("worker"))
                .body("deadlines.kind", hasItem("ACCEPT"));
        as("chen")
                .get("/api/cases/{id}/links", origin)
                .then()
                .body("items.how", contains("SPLIT_OFF"))
                .body("items[0].case.id", equalTo(part))
                .body("items[0].reason", equalTo("走访得知是两件事"));
        as("coordinator")
                .get("/api/cases/{id}/links", part)
                .then()
                .body("items.how", contains("SPLIT_FROM"));
        as("chen")
                .get("/api/cases/{id}/journal", origin)
                .then()
                .body("items[-1].kind", equalTo("SPLITOFF"))
                .body(
                        "items[-1].text",
                        containsString(seen("worker", part).extract().path("number")));
        as("coordinator")
                .get("/api/cases/{id}/journal", part)
                .then()
                .body("items.kind", contains("OPENED", "SPLITFROM"))
                .body("items[0].by", nullValue());
    }

    @Test
    void a_part_that_is_violence_goes_to_few_and_the_origin_does_not_tell_of_it() {
        String origin = accepted(Map.of());
        String violence =
                split("chen", origin, Map.of("category", "0101", "danger", "YES"))
                        .statusCode(201)
                        .body("status", equalTo("REFERRED"))
                        .extract()
                        .path("id");
        seen("chen", violence).statusCode(404);
        as("chen").get("/api/cases/{id}/links", origin).then().body("items", hasSize(0));
        as("chen")
                .get("/api/cases/{id}/journal", origin)
                .then()
                .body("items.kind", not(hasItem("SPLITOFF")));
        seen("officer", violence).body("restricted", equalTo(true));
    }

    @Test
    void what_is_split_off_a_restricted_case_is_restricted_too() {
        String minor = flagged(Map.of("riskFactors", List.of("MINOR")));
        split("secretary", minor, Map.of())
                .statusCode(409)
                .body("code", equalTo("split-would-reveal"));
        split("secretary", minor, Map.of("riskFactors", List.of("MINOR"))).statusCode(201);
    }

    @Test
    void only_who_answers_splits_as_long_as_nothing_has_ended_and_once_per_key() {
        String origin = accepted(Map.of());
        split("worker", origin, Map.of()).statusCode(403);
        split("zhou", origin, Map.of()).statusCode(404);
        split("chen", origin, Map.of("parties", List.of(7)))
                .statusCode(400)
                .body("violations[0].field", equalTo("parties"));
        split("coordinator", settled(Map.of()), Map.of())
                .statusCode(409)
                .body("code", equalTo("matter-is-over"));
        String key = UUID.randomUUID().toString();
        String first = post("chen", origin, "\"2\"", key).statusCode(201).extract().path("id");
        post("chen", origin, "\"2\"", key).statusCode(201).body("id", equalTo(first));
        post("chen", origin, "\"2\"", UUID.randomUUID().toString()).statusCode(412);
    }

    private static ValidatableResponse post(String who, String origin, String version, String key) {
        return as(who).header("If-Match", version)
                .header("Idempotency-Key", key)
                .body(piece(Map.of()))
                .post("/api/cases/{id}/split", origin)
                .then();
    }

    private static ValidatableResponse split(String who, String origin, Map<String, Object> other) {
        return move(who, origin, "split", piece(other));
    }

    private static Map<String, Object> piece(Map<String, Object> other) {
        Map<String, Object> piece = new HashMap<>();
        piece.put("category", "0503");
        piece.put("title", "业委会账目");
        piece.put("narrative", "其中一方另与业委会为账目争执");
        piece.put("parties", List.of(0));
        piece.put("reason", "走访得知是两件事");
        piece.putAll(other);
        return piece;
    }
}
