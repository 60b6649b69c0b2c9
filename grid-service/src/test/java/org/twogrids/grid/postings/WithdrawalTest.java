package org.twogrids.grid.postings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.twogrids.grid.postings.PostingCalls.end;
import static org.twogrids.grid.postings.PostingCalls.history;
import static org.twogrids.grid.postings.PostingCalls.member;
import static org.twogrids.grid.postings.PostingCalls.posting;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;
import org.twogrids.grid.publishing.DirectoryTopic;
import org.twogrids.kernel.events.DirectoryEvent;

/// What has not begun is taken back; nothing is deleted.
@QuarkusTest
class WithdrawalTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final As COORDINATOR = new As("coordinator-mini");
    private static final String JSON = "application/json; charset=UTF-8";
    private static final String AHEAD = "2090-05-01T00:00:00+08:00";
    private static final Instant BEGINS = Instant.parse("2090-04-30T16:00:00Z");

    private final int number = PEOPLE.incrementAndGet();
    private final String login = "ahead-" + number;

    @BeforeEach
    void somebody() {
        MiniDistrict.install();
        member(login, "拟任人");
    }

    @Test
    void an_office_that_has_not_begun_is_withdrawn_never_holds_and_stays_in_the_history() {
        String id = ahead(MiniDistrict.EAST);
        withdraw(COORDINATOR, id, null).statusCode(428);
        withdraw(COORDINATOR, id, "\"7\"").statusCode(412).body("differences", not(empty()));
        withdraw(COORDINATOR, id, "\"1\"")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("from", equalTo(BEGINS.toString()))
                .body("to", equalTo(BEGINS.toString()));
        history(COORDINATOR, Map.of("posting", id))
                .body("items.act", contains("WITHDRAWN", "POSTED"))
                .body("items.datedBack", contains(false, false))
                .body("items[0].reason", equalTo("人选有变"));
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            var record =
                    topic.await(
                            DirectoryEvent.Posting.class,
                            each -> each.id().toString().equals(id) && each.version() == 2);
            assertThat(record.to()).isEqualTo(record.from()).isEqualTo(BEGINS);
            assertThat(record.holds(BEGINS)).isFalse();
        }
        offices()
                .body("items.id", contains(id))
                .body("items.withdrawn", contains(true))
                .body("items.mayChange", contains(false))
                .body("items.mayWithdraw", contains(false));
        withdraw(COORDINATOR, id, "\"2\"").statusCode(409).body("code", equalTo("posting-ended"));
        end(COORDINATOR, id, "\"2\"", "2091-01-01T00:00:00Z")
                .statusCode(409)
                .body("code", equalTo("posting-ended"));

        String anew = ahead(MiniDistrict.EAST);
        assertThat(anew).as("the same office, given anew").isNotEqualTo(id);
        offices().body("items.find { it.id == '%s' }.mayWithdraw".formatted(anew), equalTo(true));
    }

    @Test
    void what_has_begun_is_ended_not_withdrawn_and_only_who_may_end_an_office_takes_it_back() {
        String begun =
                posting(COORDINATOR, login, MiniDistrict.EAST, "GRID_WORKER", false)
                        .statusCode(201)
                        .extract()
                        .path("id");
        withdraw(COORDINATOR, begun, "\"1\"")
                .statusCode(409)
                .body("code", equalTo("posting-begun"));
        String ahead =
                posting(COORDINATOR, login, MiniDistrict.WEST, "GRID_WORKER", false, AHEAD)
                        .statusCode(201)
                        .extract()
                        .path("id");
        withdraw(new As("chief-mini"), ahead, "\"1\"").statusCode(403);
        withdraw(new As("worker-mini"), ahead, "\"1\"").statusCode(403);
        withdraw(COORDINATOR, "junk", "\"1\"").statusCode(404);
        COORDINATOR
                .calling()
                .contentType(JSON)
                .header("If-Match", "\"1\"")
                .body("{}")
                .post("/api/grid/postings/{0}/withdrawal", ahead)
                .then()
                .statusCode(400);
    }

    @Test
    void offices_of_who_leaves_that_have_not_begun_are_withdrawn() {
        String id = ahead(MiniDistrict.EAST);
        COORDINATOR
                .calling()
                .contentType(JSON)
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"不再到岗\"}")
                .post("/api/grid/members/{0}/leaving", MiniDistrict.memberId(login))
                .then()
                .statusCode(200);
        history(COORDINATOR, Map.of("posting", id)).body("items.act", hasItem("WITHDRAWN"));
    }

    @Test
    void an_old_file_brings_nothing_back_and_the_file_that_goes_out_leaves_it_out() {
        String row = "member,area,role,rank,from,reason\n%s,%s,GRID_WORKER,BACKUP,2090-05-01,%s\n";
        String file = row.formatted(login, MiniDistrict.EAST, "任命");
        COORDINATOR.importing("postings", file);
        String id = offices().extract().path("items[0].id");
        withdraw(COORDINATOR, id, "\"1\"").statusCode(200);
        assertThat(COORDINATOR.importing("postings", file).getInt("unchanged")).isOne();
        JsonPath otherwise =
                COORDINATOR.importing("postings", row.formatted(login, MiniDistrict.EAST, "再任"));
        assertThat(otherwise.getList("rejected.field")).containsExactly("from");
        assertThat(otherwise.getString("rejected[0].problem")).contains("withdrawn");
        assertThat(new String(COORDINATOR.exporting("postings.csv"), UTF_8)).doesNotContain(login);
    }

    private String ahead(String area) {
        return posting(COORDINATOR, login, area, "GRID_WORKER", false, AHEAD)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse offices() {
        return COORDINATOR
                .calling()
                .get("/api/grid/members/{0}/postings", MiniDistrict.memberId(login))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse withdraw(As by, String id, @Nullable String etag) {
        var request = by.calling().contentType(JSON);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.body("{\"reason\":\"人选有变\"}")
                .post("/api/grid/postings/{0}/withdrawal", id)
                .then();
    }
}
