package org.twogrids.cases.representatives;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.JourneyTest;

/// A matter that many bring together (多人共同的信访事项).
@QuarkusTest
class RepresentativeTest extends JourneyTest {

    @Test
    void a_sixth_representative_of_a_petition_is_refused_by_article_20_of_its_regulation() {
        String id = ofMany("0502");
        name("coordinator", id, List.of(0, 1, 2, 3, 4, 5))
                .statusCode(409)
                .body("code", equalTo("five-representatives"))
                .body("law", equalTo("PETITION_REGULATIONS"))
                .body("article", equalTo(20));
        seen("coordinator", id).body("representatives", empty());

        name("coordinator", id, List.of(6, 0, 1, 2, 3))
                .statusCode(200)
                .body("representatives", contains(0, 1, 2, 3, 6));
        name("coordinator", id, List.of(0, 1, 2, 3, 4, 6)).statusCode(409);
        seen("coordinator", id).body("representatives", contains(0, 1, 2, 3, 6));
    }

    @Test
    void who_speaks_for_all_and_how_they_were_chosen_stands_in_the_journal() {
        String id = ofMany("1603");
        seen("officer", id).body("moves", hasItem("REPRESENT"));
        name("officer", id, List.of(0, 2)).statusCode(200);
        as("officer")
                .header("Accept-Language", "zh-CN")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[-1].text", equalTo("共同反映人推选代表:当事人 1、3"))
                .body("items[-1].note", equalTo("全体住户签名推选"));
        name("officer", id, List.of()).statusCode(200).body("representatives", empty());
        as("officer")
                .header("Accept-Language", "en")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[-1].text", equalTo("Nobody speaks for the others any more"));
    }

    @Test
    void only_parties_speak_for_the_others_and_only_who_answers_for_the_case_says_so() {
        String id = ofMany("0502");
        name("coordinator", id, List.of(0, 7))
                .statusCode(400)
                .body("violations[0].field", equalTo("parties"));
        name("coordinator", id, List.of(-1)).statusCode(400);
        seen("worker", id).body("moves", not(hasItem("REPRESENT")));
        name("worker", id, List.of(0)).statusCode(403);
        move("worker", id, "withdrawal", Map.of("reason", "重复")).statusCode(200);
        name("coordinator", id, List.of(0)).statusCode(409).body("code", equalTo("matter-is-over"));
    }

    private static String ofMany(String category) {
        return flagged(
                Map.of(
                        "category",
                        category,
                        "riskFactors",
                        List.of("GROUP5"),
                        "parties",
                        IntStream.range(0, 7).mapToObj(it -> Map.of("name", "住户" + it)).toList()));
    }

    private static ValidatableResponse name(String login, String id, Collection<Integer> parties) {
        String version = seen("worker", id).extract().path("version").toString();
        return as(login)
                .header("If-Match", '"' + version + '"')
                .body(Map.of("parties", parties, "reason", "全体住户签名推选"))
                .put("/api/cases/{id}/representatives", id)
                .then();
    }
}
