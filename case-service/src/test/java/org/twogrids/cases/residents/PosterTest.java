package org.twogrids.cases.residents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.twogrids.cases.Town.COMMUNITY;
import static org.twogrids.cases.Town.STATION;
import static org.twogrids.cases.Town.WEST;

import com.google.zxing.ReaderException;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.JourneyTest;

/// The sheet for the wall that leads residents to their page.
@QuarkusTest
class PosterTest extends JourneyTest {

    private static final Pattern CODE =
            Pattern.compile("viewBox=\"0 0 (\\d+) .*?<path d=\"([^\"]+)\"", Pattern.DOTALL);

    @Test
    void the_code_of_the_poster_leads_to_the_page_of_its_grid() throws ReaderException {
        String poster =
                as("coordinator")
                        .get("/api/cases/posters/{area}", WEST)
                        .then()
                        .statusCode(200)
                        .contentType("text/html;charset=UTF-8")
                        .header("Cache-Control", equalTo("no-store"))
                        .extract()
                        .asString();
        Matcher code = CODE.matcher(poster);
        assertThat(code.find()).isTrue();
        var drawn = new QrCode(Integer.parseInt(code.group(1)), code.group(2));
        String address = QrCodeTest.read(QrCodeTest.drawn(drawn));
        assertThat(address).isEqualTo("https://grid.example.cn/r/" + WEST);
        assertThat(poster).contains(address, "worker", "010-0000-0001", "110");
        assertThat(poster.indexOf("110")).isLessThan(poster.indexOf("<svg"));
        given().get(address.substring("https://grid.example.cn".length()))
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + WEST + "\""));
    }

    @Test
    void a_community_has_one_too_without_a_worker_of_any_one_grid() {
        assertThat(as("secretary").get("/api/cases/posters/{area}", COMMUNITY).asString())
                .contains("/r/" + COMMUNITY, "010-0000-0001")
                .doesNotContain("网格员 <strong>");
    }

    @Test
    void who_does_not_lead_there_prints_none() {
        for (String login : new String[] {"worker", "officer", "chen", "volunteer"}) {
            as(login).get("/api/cases/posters/{area}", WEST).then().statusCode(403);
        }
        given().get("/api/cases/posters/{area}", WEST).then().statusCode(401);
        given().get("/api/cases/posters/{area}", "x").then().statusCode(401);
    }

    @Test
    void what_is_neither_grid_nor_community_has_none() {
        for (String area : new String[] {"110101001", STATION, "999999999999", "x"}) {
            as("coordinator")
                    .get("/api/cases/posters/{area}", area)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("no-such-place"));
        }
    }
}
