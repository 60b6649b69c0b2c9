package org.twogrids.cases.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.JourneyTest;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;

/// Where would this go, and why?
@QuarkusTest
class WhatIfTest extends JourneyTest {

    @Test
    void the_answer_is_the_decision_that_a_flag_would_get() {
        var asked = ask("worker", Map.of("riskFactors", List.of("GROUP5"))).statusCode(200);
        String id = flagged(Map.of("riskFactors", List.of("GROUP5")));
        var real = seen("coordinator", id);
        for (String same :
                List.of(
                        "risk",
                        "restricted",
                        "status",
                        "grid",
                        "policeGrid",
                        "team",
                        "handler",
                        "owner",
                        "officer")) {
            assertThat(asked.extract().<Object>path(same))
                    .as(same)
                    .isEqualTo(real.extract().<Object>path(same));
        }
        var routing = as("coordinator").get("/api/cases/{id}/routing", id).then();
        assertThat(words(asked, "routing.reasons.text"))
                .isEqualTo(words(routing, "reasons.text"))
                .isNotEmpty();
        assertThat(asked.extract().<List<Object>>path("routing.alternatives"))
                .isEqualTo(routing.extract().<List<Object>>path("alternatives"))
                .isNotEmpty();
        asked.body("deadlines.kind", equalTo(List.of("ACCEPT", "SETTLE", "CONTACT", "FEEDBACK")));
    }

    @Test
    void nothing_is_stored_no_number_taken_and_nobody_told() throws SQLException {
        String before = everything();
        ask("coordinator", Map.of()).statusCode(200);
        ask("head", Map.of("category", "0109")).statusCode(200);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void danger_counts_as_it_does_in_a_flag() {
        ask("worker", Map.of("category", "0101", "danger", "YES"))
                .body("category", equalTo("0109"))
                .body("risk", equalTo("RED"))
                .body("restricted", equalTo(true))
                .body("status", equalTo("REFERRED"))
                .body("team", nullValue())
                .body("handler.name", equalTo("officer"));
        ask("worker", Map.of("category", "0101", "danger", "UNSURE"))
                .body("handler.name", equalTo("coordinator"))
                .body("routing.reasons.code", hasItem("PERSON_FIRST"));
    }

    @Test
    void who_answers_is_told_of_the_own_areas_only() {
        ask("head", Map.of()).statusCode(200);
        ask("worker", at(116.15)).statusCode(404).body("code", equalTo("place-out-of-reach"));
        ask("coordinator", at(116.15))
                .statusCode(200)
                .body("grid.code", equalTo("110101001005002"));
        ask("worker", at(120.0)).statusCode(404);
        ask("coordinator", at(120.0))
                .statusCode(200)
                .body("grid", nullValue())
                .body("routing.reasons.code", hasItem("HANDLER_INTAKE_DESK"));
        ask("volunteer", Map.of()).statusCode(404);
        ask("chen", Map.of()).statusCode(404);
        ask("nobody", Map.of()).statusCode(403);
    }

    @Test
    void without_a_place_the_own_grid_is_taken_and_what_is_wrong_is_named() {
        Map<String, Object> nowhere = new HashMap<>();
        nowhere.put("location", null);
        ask("worker", nowhere).statusCode(200).body("grid.code", equalTo("110101001005001"));
        ask("worker", Map.of("category", "7777"))
                .statusCode(400)
                .body("violations[0].field", equalTo("category"));
        ask("worker", Map.of("occurredAt", clock.instant().plusSeconds(3600).toString()))
                .statusCode(400)
                .body("violations[0].field", equalTo("occurredAt"));
    }

    /// But for how many cases are in hand: others flag meanwhile.
    private static List<String> words(ValidatableResponse answer, String path) {
        return answer.extract().<List<String>>path(path).stream()
                .map(text -> text.replaceAll("在办 [\\d,]+ 件", ""))
                .toList();
    }

    private static Map<String, Object> at(double lon) {
        return Map.of("location", Map.of("type", "Point", "coordinates", List.of(lon, 39.05)));
    }

    private static ValidatableResponse ask(String login, Map<String, Object> other) {
        Map<String, Object> body = new HashMap<>();
        body.put("category", "0502");
        body.putAll(at(116.05));
        body.putAll(other);
        return as(login).body(body).post("/api/cases/what-if").then();
    }

    /// What asking could have written.
    private static String everything() throws SQLException {
        try (Connection connection = TestStack.connect(ServiceDatabase.CASES, "cases_owner");
                Statement select = connection.createStatement();
                ResultSet row =
                        select.executeQuery(
                                """
                                select (select count(*) from cases) || '/'
                                    || (select count(*) from access_log) || '/'
                                    || (select coalesce(sum(next), 0) from case_number_block)
                                """)) {
            row.next();
            return row.getString(1);
        }
    }
}
