package org.twogrids.cases.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.twogrids.cases.Town.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.Heard;
import org.twogrids.cases.JourneyTest;

/// Whoever a party does not want, or who has an interest in the matter, is replaced for good.
@QuarkusTest
class RecusalTest extends JourneyTest {

    @Test
    void a_party_asks_for_another_mediator_who_takes_over_and_is_told_in_one_go() {
        String id = accepted(Map.of());
        seen("chen", id).body("moves", hasItems("RECUSE", "DECLARE_CONFLICT"));
        recuse("chen", id, Map.of())
                .statusCode(200)
                .body("handler.name", equalTo("zhou"))
                .body("team.name", equalTo("stewards-too"))
                .body("owner.name", equalTo("secretary"))
                .body("status", equalTo("ASSIGNED"))
                .body("moves", not(hasItem("RECUSE")));
        as("coordinator")
                .get("/api/cases/{id}/routing", id)
                .then()
                .body("reasons.code", hasItems("RECUSED", "TEAM_NEAREST"))
                .body("reasons.text", hasItem("chen已回避,不再承办此案"))
                .body(
                        "alternatives.find { it.team.name == 'stewards' }.reasons[0].code",
                        equalTo("ALL_RECUSED"));
        as("coordinator")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[-1].text", equalTo("应当事人申请,chen回避,由zhou承办"))
                .body("items[-1].note", equalTo("认为偏向对方"))
                .body("items[-1].by.name", equalTo("chen"));
        await().untilAsserted(
                        () ->
                                assertThat(Heard.ofCase(id).getLast())
                                        .startsWith("org.twogrids.case.assigned.v1")
                                        .contains("REROUTED", id("zhou").toString()));
    }

    @Test
    void nobody_goes_back_on_it_neither_by_hand_over_nor_by_override() {
        String id = accepted(Map.of());
        recuse("coordinator", id, Map.of()).statusCode(200);
        move("zhou", id, "handover", Map.of("to", id("chen"), "reason", "请接手"))
                .statusCode(400)
                .body("violations[0].field", equalTo("handler"));
        move(
                        "coordinator",
                        id,
                        "override",
                        Map.of("team", id("stewards"), "handler", id("chen"), "reason", "信任他"))
                .statusCode(400)
                .body("violations[0].field", equalTo("handler"));
        move("zhou", id, "refusal", Map.of("reason", "病假"))
                .statusCode(200)
                .body("handler.name", equalTo("coordinator"));
    }

    @Test
    void where_nobody_is_left_the_coordinator_handles_it() {
        String id = accepted(Map.of());
        recuse("secretary", id, Map.of()).statusCode(200).body("handler.name", equalTo("zhou"));
        recuse("zhou", id, Map.of("party", 1))
                .statusCode(200)
                .body("handler.name", equalTo("coordinator"))
                .body("team", nullValue());
    }

    @Test
    void a_party_may_say_beforehand_who_it_must_not_be() {
        String id = flagged(Map.of());
        recuse("secretary", id, Map.of("member", id("zhou")))
                .statusCode(200)
                .body("handler.name", equalTo("chen"));
        as("coordinator")
                .get("/api/cases/{id}/routing", id)
                .then()
                .body("reasons.text", hasItems("zhou已回避,不再承办此案"));
        move("chen", id, "refusal", Map.of("reason", "病假"))
                .statusCode(200)
                .body("handler.name", equalTo("coordinator"));
    }

    @Test
    void whoever_is_kin_of_a_party_steps_back_even_of_a_red_case() {
        String id = flagged(Map.of("riskFactors", List.of("WEAPON")));
        declare("chen", id, "KIN").statusCode(200).body("handler.name", equalTo("zhou"));
        as("coordinator")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[-1].text", equalTo("chen是当事人亲属,回避,由zhou承办"));
        String other = accepted(Map.of());
        declare("chen", other, "EARLIER_CASE")
                .statusCode(200)
                .body("handler.name", equalTo("zhou"));
    }

    @Test
    void of_a_mediator_from_the_same_building_the_parties_are_told_and_choose() {
        String id = accepted(Map.of());
        declare("chen", id, "SAME_BUILDING")
                .statusCode(200)
                .body("handler.name", equalTo("chen"))
                .body("status", equalTo("ACCEPTED"));
        as("coordinator")
                .get("/api/cases/{id}/routing", id)
                .then()
                .body("reasons.code", hasItems("TEAM_NEAREST", "SAME_BUILDING"))
                .body("reasons.text", hasItem("chen与当事人同住一楼:请告知当事人,由其选择"));
        move("chen", id, "mediation", beginning(Map.of()))
                .statusCode(409)
                .body("law", equalTo("PEOPLES_MEDIATION_LAW"))
                .body("article", equalTo(19));
        move("chen", id, "mediation", beginning(Map.of("mediatorAccepted", true)))
                .statusCode(200)
                .body("status", equalTo("MEDIATING"));
    }

    @Test
    void article_19_parties_who_do_not_take_the_mediator_are_not_mediated_by_them() {
        String id = accepted(Map.of());
        move("chen", id, "mediation", beginning(Map.of("mediatorAccepted", false)))
                .statusCode(409)
                .body("code", equalTo("mediator-unwanted"));
    }

    @Test
    void mediation_that_is_under_way_goes_on_with_the_new_mediator_alone() {
        String id = mediating(Map.of());
        recuse("chen", id, Map.of())
                .statusCode(200)
                .body("handler.name", equalTo("zhou"))
                .body("status", equalTo("MEDIATING"));
        as("zhou")
                .get("/api/cases/{id}/mediation", id)
                .then()
                .body("items[0].mediator.name", equalTo("zhou"));
        move("zhou", id, "agreements", agreed()).statusCode(200);
    }

    @Test
    void whoever_answers_for_it_records_it_and_of_a_party_that_there_is() {
        String id = accepted(Map.of());
        recuse("worker", id, Map.of()).statusCode(403);
        recuse("chen", id, Map.of("party", 2))
                .statusCode(400)
                .body("violations[0].field", equalTo("party"));
        recuse("chen", id, Map.of("reason", " ")).statusCode(400);
        declare("volunteer", id, "KIN").statusCode(404);
        String over = settled(Map.of());
        recuse("chen", over, Map.of()).statusCode(409).body("code", equalTo("recusal-over"));
        as("chen")
                .body(Map.of("party", 0, "reason", "换人"))
                .post("/api/cases/{id}/recusals", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private static Map<String, Object> agreed() {
        Map<String, Object> terms = new HashMap<>();
        terms.put("form", "ORAL");
        terms.put("allAgree", true);
        terms.put("facts", "楼道堆物");
        terms.put("issues", "谁清运");
        terms.put("terms", "甲方清运");
        terms.put("performance", "当日");
        terms.put("identityOrTitle", false);
        terms.put("promises", List.of());
        return terms;
    }

    private static ValidatableResponse recuse(String login, String id, Map<String, Object> other) {
        Map<String, Object> body = new HashMap<>();
        body.put("party", 0);
        body.put("reason", "认为偏向对方");
        body.putAll(other);
        return move(login, id, "recusals", body);
    }

    private static ValidatableResponse declare(String login, String id, String kind) {
        return move(login, id, "conflicts", Map.of("kind", kind, "reason", "如实说明"));
    }
}
