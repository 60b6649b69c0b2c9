package org.twogrids.cases.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twogrids.cases.Heard;
import org.twogrids.cases.JourneyTest;

/// Harm to a minor, and suspected violence at home against somebody who cannot report it, come
/// to the police at once: red, for few, announced in the same transaction with the officer.
@QuarkusTest
class PromptReportTest extends JourneyTest {

    /// Minors Protection Law.
    @ParameterizedTest
    @ValueSource(strings = {"VIOLENCE", "INJURY", "WEAPON", "THREAT"})
    void article_11_harm_to_a_minor_is_reported_at_once(String harm) {
        reported(flagged(Map.of("riskFactors", List.of("MINOR", harm))));
    }

    /// Anti-Domestic-Violence Law.
    @ParameterizedTest
    @ValueSource(strings = {"MINOR", "DISABILITY", "CRISIS", "ELDER"})
    void article_14_violence_at_home_against_whoever_cannot_report_it_is_reported_at_once(
            String weakness) {
        String id = flagged(Map.of("category", "0109", "riskFactors", List.of(weakness)));
        reported(id);
        seen("officer", id).body("handler.name", equalTo("officer"));
    }

    /// As somebody says yes to the question of danger, whatever category they have chosen.
    @Test
    void article_14_so_is_what_was_taken_for_a_quarrel() {
        reported(
                flagged(
                        Map.of(
                                "category", "0103",
                                "danger", "YES",
                                "riskFactors", List.of("DISABILITY"))));
    }

    /// A suspicion is enough, whatever was answered.
    @ParameterizedTest
    @ValueSource(strings = {"MINOR", "DISABILITY", "CRISIS"})
    void article_14_so_is_what_is_only_suspected(String weakness) {
        String id =
                flagged(
                        Map.of(
                                "category", "0103",
                                "danger", "NO",
                                "riskFactors", List.of("VIOLENCE", weakness)));
        reported(id);
        seen("officer", id).body("category", equalTo("0109"));
    }

    @Test
    void article_14_so_is_what_is_suspected_later() {
        String id = accepted(Map.of("category", "0103", "danger", "NO"));
        move(
                        handler(id),
                        id,
                        "assessment/factors",
                        Map.of(
                                "add", List.of("VIOLENCE", "DISABILITY"),
                                "remove", List.of(),
                                "reason", "身上有伤"))
                .statusCode(200)
                .body("category", equalTo("0109"))
                .body("risk", equalTo("RED"))
                .body("restricted", equalTo(true))
                .body("status", equalTo("REFERRED"));
    }

    /// No and violence don't go together.
    @Test
    void a_person_decides_where_violence_is_named_and_danger_denied() {
        String id =
                flagged(
                        Map.of(
                                "category", "0102",
                                "danger", "NO",
                                "riskFactors", List.of("VIOLENCE")));
        seen("coordinator", id).body("handler.name", equalTo("coordinator"));
        move("coordinator", id, "acceptance", Map.of()).statusCode(200);
        move("coordinator", id, "mediation", beginning(Map.of()))
                .statusCode(409)
                .body("code", equalTo("person-first"));
    }

    @Test
    void article_11_what_is_heard_of_later_is_reported_at_once_as_well() {
        String id = accepted(Map.of("riskFactors", List.of("MINOR")));
        seen("officer", id).body("risk", equalTo("YELLOW"));
        move(
                        handler(id),
                        id,
                        "assessment/factors",
                        Map.of("add", List.of("VIOLENCE"), "remove", List.of(), "reason", "孩子身上有伤"))
                .statusCode(200)
                .body("risk", equalTo("RED"))
                .body("owner.name", equalTo("head"));
        await().untilAsserted(
                        () ->
                                assertThat(Heard.ofCase(id).getLast())
                                        .startsWith("org.twogrids.case.assessed.v1")
                                        .contains("RAISED", "RED"));
    }

    private static void reported(String id) {
        var seen =
                seen("officer", id)
                        .statusCode(200)
                        .body("risk", equalTo("RED"))
                        .body("restricted", equalTo(true))
                        .body("officer.name", equalTo("officer"))
                        .body("owner.name", equalTo("head"))
                        .body("deadlines.kind", hasItem("ACCEPT"))
                        .extract();
        Instant received = Instant.parse(seen.path("receivedAt"));
        assertThat(Instant.parse(seen.path("deadlines.find { it.kind == 'ACCEPT' }.due")))
                .isEqualTo(received.plus(Duration.ofMinutes(15)));
        await().untilAsserted(
                        () ->
                                assertThat(Heard.ofCase(id).getFirst())
                                        .startsWith("org.twogrids.case.opened.v1")
                                        .contains("RED"));
    }
}
