package org.twogrids.cases.mediation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.twogrids.cases.Town.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.JourneyTest;

/// A team is put together for one mediation: proposed by the template of the category, decided by
/// whoever leads (组团调处).
@QuarkusTest
class TeamTest extends JourneyTest {

    @Test
    void the_template_of_the_category_proposes_people_in_office_each_with_a_reason() {
        String id = accepted(Map.of());
        as("chen")
                .get("/api/cases/{id}/mediation/team", id)
                .then()
                .statusCode(200)
                .body("template", equalTo("05"))
                .body("mediators.name", contains("secretary"))
                .body("mediators.proposed", contains(true))
                .body("mediators[0].text", equalTo("COMMUNITY 110101001005的社区书记"))
                .body("secretaries.name", contains("worker"))
                .body("helpers.name", containsInAnyOrder("qian", "volunteer"))
                .body("helpers.find { it.name == 'qian' }.text", equalTo("擅长此类纠纷(05)"))
                .body("helpers.proposed", not(hasItem(true)));
        as("chen")
                .header("Accept-Language", "en")
                .get("/api/cases/{id}/mediation/team", id)
                .then()
                .body("secretaries[0].text", equalTo("grid worker of GRID 110101001005001"));
        as("worker").get("/api/cases/{id}/mediation/team", id).then().statusCode(403);
    }

    @Test
    void nobody_is_proposed_or_named_who_is_excluded_from_the_case() {
        String id = mediating(Map.of());
        move(
                        "coordinator",
                        id,
                        "recusals",
                        Map.of("party", 0, "member", id("secretary"), "reason", "与对方有亲戚关系"))
                .statusCode(200);
        as("chen").get("/api/cases/{id}/mediation/team", id).then().body("mediators", hasSize(0));
        assemble("chen", id, Map.of("mediators", List.of(id("secretary"))))
                .statusCode(400)
                .body("violations[0].field", equalTo("mediators"));
    }

    @Test
    void whoever_leads_names_the_team_which_sees_the_case_while_it_lasts() {
        String id = mediating(Map.of());
        seen("qian", id).statusCode(404);
        assemble(
                        "chen",
                        id,
                        Map.of(
                                "mediators",
                                List.of(id("secretary"), id("qian")),
                                "secretary",
                                id("worker")))
                .statusCode(200);
        as("coordinator")
                .get("/api/cases/{id}/mediation", id)
                .then()
                .body("items[0].team.name", containsInAnyOrder("secretary", "qian", "worker"))
                .body("items[0].team.find { it.name == 'worker' }.part", equalTo("SECRETARY"));
        as("coordinator")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[-1].kind", equalTo("TEAMASSEMBLED"))
                .body("items[-1].text", equalTo("组成调解小组:secretary、qian、worker"))
                .body("items[-1].by.name", equalTo("chen"));
        seen("qian", id).statusCode(200);
        as("qian")
                .body(
                        Map.of(
                                "kind", "CAUCUS",
                                "parties", List.of(0),
                                "place", "小院",
                                "record", "只愿谈到这里"))
                .post("/api/cases/{id}/mediation/sessions", id)
                .then()
                .statusCode(201)
                .body("items[0].sessions[0].words.record", equalTo("只愿谈到这里"));
        assemble("chen", id, Map.of("mediators", List.of(id("secretary")))).statusCode(200);
        seen("qian", id).statusCode(404);
        assemble("chen", id, Map.of("mediators", List.of(id("qian")))).statusCode(200);
        seen("qian", id).statusCode(200);
        move(
                        "chen",
                        id,
                        "mediation/termination",
                        Map.of("reason", "NO_AGREEMENT", "rightsExplained", true, "record", "各执一词"))
                .statusCode(200);
        seen("qian", id).statusCode(404);
    }

    @Test
    void helpers_sit_there_only_with_the_consent_of_all_and_it_is_kept_who_consented() {
        String id = mediating(Map.of());
        Map<String, Object> team = new HashMap<>();
        team.put("helpers", List.of(id("volunteer")));
        assemble("chen", id, team).statusCode(409).body("article", equalTo(20));
        team.put("consents", List.of(0));
        assemble("chen", id, team).statusCode(409).body("code", equalTo("helpers-unwanted"));
        team.put("consents", List.of(0, 1));
        assemble("chen", id, team).statusCode(200);
        as("coordinator")
                .get("/api/cases/{id}/mediation", id)
                .then()
                .body("items[0].team.part", contains("HELPER"))
                .body("items[0].helperConsents", contains(0, 1));
        as("coordinator")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[-1].text", equalTo("组成调解小组:;帮助调解:volunteer(经当事人1、2同意)"));
        as("chen")
                .body(
                        Map.of(
                                "kind", "CAUCUS",
                                "parties", List.of(0),
                                "place", "小院",
                                "record", "底线是三百元"))
                .post("/api/cases/{id}/mediation/sessions", id)
                .then()
                .statusCode(201);
        seen("volunteer", id)
                .statusCode(200)
                .body("title", nullValue())
                .body("parties", hasSize(0));
        as("volunteer")
                .get("/api/cases/{id}/mediation", id)
                .then()
                .body("items[0].sessions[0].words", nullValue());
    }

    @Test
    void a_team_is_named_by_whoever_leads_of_people_who_work_here_each_once() {
        String id = accepted(Map.of());
        assemble("chen", id, Map.of("mediators", List.of(id("qian"))))
                .statusCode(409)
                .body("code", equalTo("not-mediating"));
        move("chen", id, "mediation", beginning(Map.of())).statusCode(200);
        assemble("coordinator", id, Map.of()).statusCode(403);
        assemble("chen", id, Map.of("mediators", List.of(id("nobody"))))
                .statusCode(400)
                .body("code", equalTo("unable-member"));
        assemble("chen", id, Map.of("mediators", List.of(id("chen")))).statusCode(400);
        assemble("chen", id, Map.of("mediators", List.of(id("qian")), "secretary", id("qian")))
                .statusCode(400)
                .body("violations[0].field", equalTo("secretary"));
    }

    @Test
    void whoever_is_excluded_later_leaves_the_team() {
        String id = mediating(Map.of());
        assemble("chen", id, Map.of("mediators", List.of(id("qian")))).statusCode(200);
        move(
                        "coordinator",
                        id,
                        "recusals",
                        Map.of("party", 1, "member", id("qian"), "reason", "不信任"))
                .statusCode(200);
        seen("qian", id).statusCode(404);
        as("chen").get("/api/cases/{id}/mediation", id).then().body("items[0].team", hasSize(0));
    }

    private static ValidatableResponse assemble(
            String login, String id, Map<String, Object> other) {
        Map<String, Object> body = new HashMap<>();
        body.put("mediators", List.of());
        body.putAll(other);
        return as(login)
                .header(
                        "If-Match",
                        '"' + seen("coordinator", id).extract().path("version").toString() + '"')
                .body(body)
                .put("/api/cases/{id}/mediation/team", id)
                .then();
    }
}
