package org.twogrids.cases.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.JourneyTest;

/// Who has reported a case is sealed from mediators unless they agree, and each view is logged.
@QuarkusTest
class ReporterTest extends JourneyTest {

    @Test
    void mediators_never_learn_who_has_reported_it() {
        String id = accepted(Map.of());
        seen("chen", id).body("reporter", nullValue());
        as("chen")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[0].kind", equalTo("OPENED"))
                .body("items[0].by", nullValue())
                .body("items[1].by.name", equalTo("chen"));
        as("chen")
                .get("/api/cases")
                .then()
                .body(
                        "items.findAll { it.id == '%s' }.reporter".formatted(id),
                        everyItem(nullValue()));
        as("chen")
                .body(Map.of("purpose", "约定调解"))
                .post("/api/cases/{id}/disclosure", id)
                .then()
                .statusCode(200)
                .body("reporter", nullValue());
    }

    @Test
    void those_who_answer_by_office_learn_it_and_others_for_a_purpose_and_both_are_logged()
            throws SQLException {
        String id = flagged(Map.of());
        seen("coordinator", id).body("reporter", nullValue());
        assertThat(readings(id)).noneMatch(fields -> fields.contains("reporter"));
        seen("secretary", id).body("reporter.name", equalTo("worker"));
        as("secretary")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[0].by.name", equalTo("worker"));
        as("coordinator")
                .body(Map.of("purpose", "核实情况"))
                .post("/api/cases/{id}/disclosure", id)
                .then()
                .statusCode(200)
                .body("reporter.name", equalTo("worker"));
        assertThat(readings(id).stream().filter(fields -> fields.contains("reporter"))).hasSize(3);
    }

    @Test
    void whoever_reported_it_may_agree_to_be_known_and_take_it_back() {
        String id = flagged(Map.of());
        move("chen", id, "reporter", Map.of("open", true)).statusCode(403);
        move("worker", id, "reporter", Map.of("open", true))
                .statusCode(200)
                .body("reporter.name", equalTo("worker"));
        seen("chen", id).body("reporter.name", equalTo("worker"));
        move("worker", id, "reporter", Map.of("open", false)).statusCode(200);
        seen("chen", id).body("reporter", nullValue());
        as("chen")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.by", everyItem(nullValue()));
    }
}
