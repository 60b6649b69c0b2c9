package org.twogrids.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    @Test
    void every_call_is_published_with_an_example() {
        for (As anyone : List.of(As.INSTALLER, new As("stranger"))) {
            anyone.calling().get("/api/grid/openapi.json").then().statusCode(200);
        }
        Map<String, Map<String, Map<String, Object>>> paths =
                RestAssured.get("/api/grid/openapi.json")
                        .then()
                        .statusCode(200)
                        .body("info.title", equalTo("Two Grids 警网: grid-service"))
                        .extract()
                        .path("paths");
        assertThat(paths.keySet())
                .containsExactlyInAnyOrder(
                        "/api/grid/activities",
                        "/api/grid/activities/items/{id}/done",
                        "/api/grid/addresses",
                        "/api/grid/areas",
                        "/api/grid/areas/{code}",
                        "/api/grid/areas/{code}/coverage",
                        "/api/grid/areas/{code}/inheritance",
                        "/api/grid/areas/{code}/merge",
                        "/api/grid/areas/{code}/redraw",
                        "/api/grid/areas/{code}/retire",
                        "/api/grid/areas/{code}/split",
                        "/api/grid/boundaries",
                        "/api/grid/calendars",
                        "/api/grid/calendars/{id}/end",
                        "/api/grid/calendars/{token}.ics",
                        "/api/grid/duty",
                        "/api/grid/duty/sheet",
                        "/api/grid/duty-swaps",
                        "/api/grid/duty-swaps/{id}/agreement",
                        "/api/grid/duty-swaps/{id}/refusal",
                        "/api/grid/honours",
                        "/api/grid/honours/{id}/withdrawal",
                        "/api/grid/changes",
                        "/api/grid/exports/{file}.{format}",
                        "/api/grid/imports/areas",
                        "/api/grid/imports/{file}",
                        "/api/grid/invitations/acceptance",
                        "/api/grid/leftovers",
                        "/api/grid/links",
                        "/api/grid/links/{id}",
                        "/api/grid/links/{id}/end",
                        "/api/grid/locate",
                        "/api/grid/me",
                        "/api/grid/members",
                        "/api/grid/members/inactive",
                        "/api/grid/members/{id}",
                        "/api/grid/members/{id}/changes",
                        "/api/grid/members/{id}/invitation",
                        "/api/grid/members/{id}/leaving",
                        "/api/grid/members/{id}/merge",
                        "/api/grid/members/{id}/postings",
                        "/api/grid/members/{id}/return",
                        "/api/grid/members/{id}/suspension",
                        "/api/grid/members/{id}/trainings",
                        "/api/grid/mentorships",
                        "/api/grid/mentorships/{id}",
                        "/api/grid/mentorships/{id}/end",
                        "/api/grid/outside-units",
                        "/api/grid/outside-units/{id}",
                        "/api/grid/outside-units/{id}/contact",
                        "/api/grid/outside-units/{id}/end",
                        "/api/grid/places",
                        "/api/grid/places/nearest",
                        "/api/grid/places/recent",
                        "/api/grid/places/{id}/verification",
                        "/api/grid/posting-versions",
                        "/api/grid/postings",
                        "/api/grid/postings/{id}",
                        "/api/grid/postings/{id}/end",
                        "/api/grid/postings/{id}/handover",
                        "/api/grid/postings/{id}/withdrawal",
                        "/api/grid/rotas",
                        "/api/grid/rotas/{id}",
                        "/api/grid/rotas/{id}/end",
                        "/api/grid/rotas/{id}/plan",
                        "/api/grid/rotas/{id}/shifts",
                        "/api/grid/rotas/{id}/substitutions",
                        "/api/grid/search",
                        "/api/grid/staffing",
                        "/api/grid/team-templates",
                        "/api/grid/teams",
                        "/api/grid/teams/{id}",
                        "/api/grid/teams/{id}/end",
                        "/api/grid/teams/{id}/seats",
                        "/api/grid/trainings",
                        "/api/grid/yards",
                        "/api/grid/yards/{id}",
                        "/api/grid/yards/{id}/end");
        paths.forEach(
                (path, calls) ->
                        calls.forEach(
                                (method, call) ->
                                        assertThat(call.toString())
                                                .as(method + " " + path)
                                                .contains("operationId", "example=")));
        assertThat(paths.get("/api/grid/calendars/{token}.ics").get("get"))
                .as("a calendar is read by its address alone")
                .containsEntry("security", List.of());
    }
}
