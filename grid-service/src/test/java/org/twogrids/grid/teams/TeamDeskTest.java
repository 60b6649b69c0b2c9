package org.twogrids.grid.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;
import org.twogrids.grid.publishing.DirectoryTopic;
import org.twogrids.kernel.events.DirectoryEvent;

/// Teams are never deleted: each test sets up its own.
@QuarkusTest
class TeamDeskTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final As COORDINATOR = new As("coordinator-mini");
    private static final String JSON = "application/json; charset=UTF-8";

    private final String code = "team-" + NUMBER.incrementAndGet();

    @BeforeEach
    void a_district() {
        MiniDistrict.install();
    }

    @Test
    void a_team_is_set_up_manned_anew_and_dissolved_and_others_hear_of_it() {
        String head = MiniDistrict.memberId("head-mini");
        String worker = MiniDistrict.memberId("worker-mini");
        String id =
                setUp(details("MEDIATION", "\"02\"", ""), seats(lead(head)))
                        .statusCode(201)
                        .header("ETag", equalTo("\"2\""))
                        .body("kind", equalTo("MEDIATION"))
                        .extract()
                        .path("id");
        changing(COORDINATOR, "2")
                .body("{\"seats\":%s}".formatted(seats(lead(worker), mediator(head))))
                .put("/api/grid/teams/{0}/seats", id)
                .then()
                .statusCode(200)
                .body("seats.member.id", hasItems(head, worker));
        changing(COORDINATOR, "2").post("/api/grid/teams/{0}/end", id).then().statusCode(412);
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            var team =
                    topic.await(
                            DirectoryEvent.Team.class,
                            each -> each.code().equals(code) && each.version() == 3);
            assertThat(team.history()).hasSize(2);
            assertThat(team.history().getLast().seats()).hasSize(2);
        }
        changing(COORDINATOR, "3")
                .post("/api/grid/teams/{0}/end", id)
                .then()
                .statusCode(200)
                .body("to", notNullValue());
        changing(COORDINATOR, "4")
                .post("/api/grid/teams/{0}/end", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("team-dissolved"));
    }

    @Test
    void a_committee_needs_three_to_nine_members_and_a_woman_on_record() throws SQLException {
        String[] people = new String[3];
        for (int each = 0; each < people.length; each++) {
            people[each] = invited(each == 2 ? "F" : "M");
        }
        String men = invited("M");
        String committee = details("COMMITTEE", "\"02\"", "");
        setUp(committee, seats(lead(people[0]), mediator(people[2])))
                .statusCode(400)
                .body("violations[0].field", equalTo("seats"));
        setUp(committee, seats(lead(people[0]), mediator(people[1]), mediator(men)))
                .statusCode(400);
        setUp(committee, seats(lead(people[0]), mediator(people[1]), mediator(people[2])))
                .statusCode(201)
                .body("seats", hasSize(3));
        try (var connection = TestStack.connect(ServiceDatabase.GRID, "grid_app");
                var sent = connection.createStatement();
                var row =
                        sent.executeQuery(
                                "select length(sex) from member where id = '%s'"
                                        .formatted(people[2]))) {
            row.next();
            assertThat(row.getInt(1)).as("sealed").isGreaterThan(1);
        }
    }

    @Test
    void a_task_force_has_a_term_and_cases_come_to_it_by_decision_only() {
        String head = MiniDistrict.memberId("head-mini");
        setUp(details("YOUTH", "", ""), seats(lead(head)))
                .statusCode(400)
                .body("violations[0].field", equalTo("to"));
        String term = ",\"to\":\"2098-01-01T00:00:00Z\"";
        setUp(details("YOUTH", "\"02\"", term), seats(lead(head)))
                .statusCode(400)
                .body("violations[0].field", equalTo("categories"));
        String id =
                setUp(details("YOUTH", "", term), seats(lead(head)))
                        .statusCode(201)
                        .body("to", equalTo("2098-01-01T00:00:00Z"))
                        .extract()
                        .path("id");
        changing(COORDINATOR, "2")
                .body(details("CRIME", "", term))
                .put("/api/grid/teams/" + id)
                .then()
                .statusCode(409);
        changing(COORDINATOR, "2")
                .body(details("YOUTH", "", term).replace("示例队", "改名队"))
                .put("/api/grid/teams/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("改名队"));
    }

    @Test
    void a_file_brings_task_forces_and_keeps_the_yard_of_a_team() {
        String row = code + ",示例队,AUTHORITY,%s,,5,2025-01-01,2098-01-01,%s\n";
        String header = "code,name,level,areas,categories,capacity,from,to,kind\n";
        assertThat(
                        COORDINATOR
                                .importing(
                                        "teams",
                                        header + row.formatted(MiniDistrict.SUBDISTRICT, "CRIME"))
                                .getInt("accepted"))
                .isOne();
        assertThat(
                        COORDINATOR
                                .importing(
                                        "teams",
                                        header + row.formatted(MiniDistrict.SUBDISTRICT, ""))
                                .getList("rejected.field"))
                .containsExactly("categories");
    }

    @Test
    void a_committee_that_comes_by_file_comes_whole_and_stays_so() {
        List<String> people = List.of(code + "-a", code + "-b", code + "-c");
        taken("members", "login,name,phone,skills,languages", "%s,委员,,,", people);
        taken(
                "teams",
                "code,name,level,areas,categories,capacity,from,to,kind",
                "%s,调委会,SUBDISTRICT," + MiniDistrict.SUBDISTRICT + ",02,5,2025-01-01,,COMMITTEE",
                List.of(code));
        String seats =
                "team,member,role\n%1$s,%1$s-a,LEAD\n%1$s,%1$s-b,MEDIATOR\n%1$s,%1$s-c,MEDIATOR\n"
                        .formatted(code);

        JsonPath withoutWoman = As.INSTALLER.importing("team-members", seats);
        assertThat(withoutWoman.getBoolean("applied")).isFalse();
        assertThat(withoutWoman.<String>getList("rejected.field")).containsExactly("team");
        assertThat(withoutWoman.<Integer>getList("rejected.row")).containsExactly(4);

        String woman = "login,name,sex\n%s-c,委员,F\n".formatted(code);
        assertThat(As.INSTALLER.importing("members", woman).getInt("accepted")).isOne();
        assertThat(As.INSTALLER.importing("members", woman).getInt("unchanged")).isOne();
        assertThat(
                        As.INSTALLER
                                .importing("members", woman.replace(",F", ",X"))
                                .getList("rejected.field"))
                .containsExactly("sex");
        assertThat(new String(As.INSTALLER.exporting("members.csv"), UTF_8)).doesNotContain("sex");
        assertThat(As.INSTALLER.importing("team-members", seats).getBoolean("applied")).isTrue();
        JsonPath tooFew =
                As.INSTALLER.importing(
                        "team-members",
                        "team,member,role,to\n%1$s,%1$s-b,MEDIATOR,2025-06-01\n".formatted(code));
        assertThat(tooFew.getBoolean("applied")).isFalse();
        assertThat(tooFew.<String>getList("rejected.field")).containsExactly("team");
    }

    private static void taken(String file, String columns, String row, List<String> names) {
        String content =
                names.stream()
                        .map(row::formatted)
                        .collect(Collectors.joining("\n", columns + "\n", "\n"));
        JsonPath outcome = As.INSTALLER.importing(file, content);
        assertThat(outcome.getBoolean("applied")).as(outcome.getString("rejected[0]")).isTrue();
    }

    @Test
    void a_template_names_places_and_proposes_people_who_are_posted_here() {
        await().untilAsserted(
                        () ->
                                COORDINATOR
                                        .calling()
                                        .get(
                                                "/api/grid/team-templates?category=0602&area="
                                                        + MiniDistrict.WEST)
                                        .then()
                                        .statusCode(200)
                                        .body("items.category", contains("06"))
                                        .body(
                                                "items[0].places.part",
                                                contains("LEAD", "MEDIATOR", "SECRETARY"))
                                        .body(
                                                "items[0].places[1].proposed.id",
                                                hasItem(MiniDistrict.memberId("head-mini"))));
        COORDINATOR
                .calling()
                .get("/api/grid/team-templates?area=" + MiniDistrict.WEST)
                .then()
                .body("items.category", hasItems("01", "13"));
        COORDINATOR
                .calling()
                .get("/api/grid/team-templates?category=x&area=" + MiniDistrict.WEST)
                .then()
                .statusCode(400);
    }

    @Test
    void teams_are_the_coordinators_to_set_up() {
        String head = MiniDistrict.memberId("head-mini");
        String body = whole(details("MEDIATION", "\"02\"", ""), seats(lead(head)));
        changing(new As("worker-mini"), "1")
                .body(body)
                .post("/api/grid/teams")
                .then()
                .statusCode(403);
        changing(COORDINATOR, "1").body(body).post("/api/grid/teams").then().statusCode(201);
        changing(COORDINATOR, "1").body(body).post("/api/grid/teams").then().statusCode(409);
        COORDINATOR.calling().get("/api/grid/teams/junk").then().statusCode(404);
    }

    private static String invited(String sex) {
        return changing(COORDINATOR, "1")
                .body("{\"name\":\"委员\",\"sex\":\"%s\"}".formatted(sex))
                .post("/api/grid/members")
                .then()
                .statusCode(201)
                .extract()
                .path("member.id");
    }

    private ValidatableResponse setUp(String details, String seats) {
        return changing(COORDINATOR, "1")
                .body(whole(details, seats))
                .post("/api/grid/teams")
                .then();
    }

    private String whole(String details, String seats) {
        return "{\"code\":\"%s\",\"details\":%s,\"seats\":%s}".formatted(code, details, seats);
    }

    private static String details(String kind, String categories, String more) {
        return """
        {"name":"示例队","kind":"%s","level":"SUBDISTRICT","areas":["%s"],"categories":[%s],
         "capacity":5%s}
        """
                .formatted(kind, MiniDistrict.SUBDISTRICT, categories, more);
    }

    private static String seats(String... seats) {
        return Arrays.stream(seats).collect(Collectors.joining(",", "[", "]"));
    }

    private static String lead(String member) {
        return "{\"member\":\"%s\",\"part\":\"LEAD\"}".formatted(member);
    }

    private static String mediator(String member) {
        return "{\"member\":\"%s\",\"part\":\"MEDIATOR\"}".formatted(member);
    }

    private static RequestSpecification changing(As by, String version) {
        return by.calling().contentType(JSON).header("If-Match", "\"" + version + "\"");
    }
}
