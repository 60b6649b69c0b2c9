package org.twogrids.cases.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.twogrids.cases.Town.id;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.Heard;
import org.twogrids.cases.JourneyTest;

/// Whoever is asked to close a case has three working days; somebody always answers.
@QuarkusTest
class NextVerifierTest extends JourneyTest {

    private static final Map<String, Object> PLEASE = Map.of("reason", "回访已完成,请核实销号");

    @Inject DeadlineRound round;

    @Test
    void whoever_does_not_close_in_time_is_followed_by_the_next_who_knows_of_it_already() {
        String id = violence();
        for (String knows : List.of("duty", "secretary")) {
            move("head", id, "protection/knowledge", Map.of("member", id(knows), "reason", "夜间接警"))
                    .statusCode(200);
        }
        move("head", id, "closure/verifiers", PLEASE)
                .statusCode(200)
                .body("deadlines.kind", contains("VERIFY"));
        pass(id, Duration.ofMinutes(-1));
        round.look();
        assertThat(last(id)).isEqualTo("请duty核实并销号");

        pass(id, Duration.ofMinutes(1));
        awaitLast(id, "前一位未在期限内核实,改请secretary核实并销号");
        seen("head", id).body("deadlines.kind", contains("VERIFY"));
        await().untilAsserted(
                        () ->
                                assertThat(Heard.ofCase(id).getLast())
                                        .startsWith("org.twogrids.case.asked.v1")
                                        .contains(id("secretary").toString(), "CLOSE"));
        seen("coordinator", id).statusCode(404);
        move("duty", id, "closure", Map.of()).statusCode(200).body("deadlines.size()", equalTo(0));
    }

    @Test
    void nobody_learns_of_a_restricted_case_because_it_was_not_closed_and_its_owner_is_told() {
        String id = violence();
        move("head", id, "closure/verifiers", PLEASE).statusCode(200);
        pass(id, Duration.ofMinutes(1));
        awaitLast(id, s -> s.startsWith("核实销号期限已于"));
        await().untilAsserted(
                        () ->
                                assertThat(Heard.ofCase(id).getLast())
                                        .startsWith("org.twogrids.case.due.v1")
                                        .contains("VERIFY", "ALERT"));
        for (String other : List.of("duty", "secretary")) {
            seen(other, id).statusCode(404);
        }

        as("head")
                .get("/api/cases/{id}/closure/verifiers", id)
                .then()
                .body("items.name", contains("duty", "secretary", "coordinator"))
                .body("items.asked", contains(false, false, true));
        move("head", id, "closure/verifiers", PLEASE).statusCode(200);
        assertThat(last(id)).isEqualTo("请duty核实并销号");
        await().untilAsserted(
                        () ->
                                assertThat(Heard.ofCase(id))
                                        .anyMatch(
                                                it ->
                                                        it.contains("VERIFY")
                                                                && it.contains("OVER")));
    }

    @Test
    void of_any_other_case_the_next_leader_is_asked_until_nobody_is_left() {
        String id = flagged(Map.of("category", "1603"));
        move(handler(id), id, "acceptance", Map.of()).statusCode(200);
        move(handler(id), id, "completion", Map.of("feedback", "已办结")).statusCode(200);
        move(handler(id), id, "closure/verifiers", PLEASE)
                .statusCode(409)
                .body("code", equalTo("visits-due"));
        visited(id);
        String owner = seen("worker", id).extract().path("owner.name");
        List<String> able =
                as(owner).get("/api/cases/{id}/closure/verifiers", id).path("items.name");
        assertThat(able).hasSizeGreaterThan(1).doesNotContain(owner, handler(id));
        move(owner, id, "closure/verifiers", PLEASE).statusCode(200);
        for (String next : able.subList(1, able.size())) {
            pass(id, Duration.ofMinutes(1));
            awaitLast(id, "前一位未在期限内核实,改请" + next + "核实并销号");
        }
        pass(id, Duration.ofMinutes(1));
        awaitLast(id, s -> s.startsWith("核实销号期限已于"));
        move(able.getFirst(), id, "closure", Map.of()).statusCode(200);
    }

    @Test
    void what_breaks_out_again_is_asked_for_anew_once_it_has_ended_again() {
        String id = violence();
        move("head", id, "closure/verifiers", PLEASE).statusCode(200);
        move("head", id, "reopening", Map.of("reason", "又动手了"))
                .statusCode(200)
                .body("deadlines.kind", not(hasItem("VERIFY")));
        end(id);
        as("head")
                .get("/api/cases/{id}/closure/verifiers", id)
                .then()
                .body("items.asked", not(hasItem(true)));
    }

    private String violence() {
        String id = flagged(Map.of("category", "0109"));
        move("officer", id, "acceptance", Map.of()).statusCode(200);
        end(id);
        return id;
    }

    private void end(String id) {
        move("officer", id, "completion", Map.of("feedback", "已训诫", "disposal", "PUBLIC_ORDER"))
                .statusCode(200);
        visited(id);
    }

    private void visited(String id) {
        clock.pass(Duration.ofDays(9));
        for (int party = 0; party < 2; party++) {
            as("head")
                    .body(Map.of("party", party, "means", "HOME", "outcome", "SATISFIED"))
                    .post("/api/cases/{id}/visits", id)
                    .then()
                    .statusCode(200);
        }
    }

    /// To so long after whoever was asked last should have closed it.
    private void pass(String id, Duration after) {
        String due =
                seen("worker", id).extract().path("deadlines.find { it.kind == 'VERIFY' }.due");
        clock.pass(Duration.between(clock.instant(), Instant.parse(due).plus(after)));
    }

    private void awaitLast(String id, String text) {
        awaitLast(id, text::equals);
    }

    /// The service's own round may hold the case at that moment, which is then passed over.
    private void awaitLast(String id, Predicate<String> text) {
        await().untilAsserted(
                        () -> {
                            round.look();
                            assertThat(last(id)).matches(text);
                        });
    }

    private static String last(String id) {
        return as("worker").get("/api/cases/{id}/journal", id).path("items[-1].text");
    }
}
