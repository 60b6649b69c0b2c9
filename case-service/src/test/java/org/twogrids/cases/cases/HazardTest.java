package org.twogrids.cases.cases;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.JourneyTest;
import org.twogrids.kernel.testing.TestTokens;

/// Something that may do harm is removed, shown and looked at by somebody else.
@QuarkusTest
class HazardTest extends JourneyTest {

    private static final Map<String, Object> BLOCKED_EXIT =
            Map.of("category", "1701", "title", "消防通道堵塞", "parties", List.of());
    private static final byte[] PAPER = "%PDF-1.4\n%%EOF\n".getBytes(UTF_8);

    @Test
    void no_mediator_is_asked() {
        String id = flagged(BLOCKED_EXIT);
        seen("worker", id).body("team", nullValue()).body("status", equalTo("ASSIGNED"));
        as("worker")
                .get("/api/cases/{id}/routing", id)
                .then()
                .body("reasons.text", hasItem(startsWith("消防隐患属于安全隐患")));
        move(handler(id), id, "acceptance", Map.of()).statusCode(200);
        move(handler(id), id, "mediation", beginning(Map.of("consents", List.of())))
                .statusCode(409)
                .body("code", equalTo("never-mediated"));
    }

    @Test
    void it_is_cleared_with_evidence_of_the_handlers_own() {
        String id = accepted(BLOCKED_EXIT);
        attach("worker", id).statusCode(201);
        clear(id).statusCode(409).body("code", equalTo("evidence-missing"));
        attach(handler(id), id).statusCode(201);
        clear(id)
                .statusCode(200)
                .body("status", equalTo("CLEARED"))
                .body("deadlines.kind", contains("RETURN_VISIT"));
    }

    @Test
    void a_second_person_looks_and_says_what_they_saw() {
        String id = cleared();
        move(handler(id), id, "closure", Map.of("reason", "已清")).statusCode(403);
        move("secretary", id, "closure", Map.of("reason", "已清"))
                .statusCode(409)
                .body("code", equalTo("own-closure"));
        move("head", id, "closure", Map.of())
                .statusCode(400)
                .body("code", equalTo("inspection-missing"))
                .body("violations.field", contains("reason"));
        move("head", id, "closure", Map.of("reason", "现场复查,通道畅通"))
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
    }

    @Test
    void what_comes_back_needs_new_evidence() {
        String id = cleared();
        move("head", id, "reopening", Map.of("reason", "又堆上了"))
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"));
        clear(id).statusCode(409).body("code", equalTo("evidence-missing"));
        attach(handler(id), id).statusCode(201);
        clear(id).statusCode(200).body("status", equalTo("CLEARED"));
    }

    private static String cleared() {
        String id = accepted(BLOCKED_EXIT);
        attach(handler(id), id).statusCode(201);
        clear(id).statusCode(200);
        return id;
    }

    private static ValidatableResponse clear(String id) {
        return move(handler(id), id, "completion", Map.of("feedback", "杂物已清走,已告知反映人"));
    }

    private static ValidatableResponse attach(String login, String id) {
        return given().auth()
                .oauth2(TestTokens.of(login))
                .multiPart("file", "整改.pdf", PAPER)
                .multiPart("kind", "DOCUMENT")
                .post("/api/cases/{id}/attachments", id)
                .then();
    }
}
