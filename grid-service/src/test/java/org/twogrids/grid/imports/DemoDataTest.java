package org.twogrids.grid.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twogrids.grid.As;

/// The files that `make run` imports.
@QuarkusTest
class DemoDataTest {

    private static final Path FOLDER = Path.of("../deploy/local/demo");
    private static final List<String> FILES =
            List.of(
                    "areas",
                    "members",
                    "postings",
                    "mentors",
                    "teams",
                    "team-members",
                    "duty",
                    "honours",
                    "activities");

    @Test
    void donghuamen_goes_in_whole_and_once() throws IOException {
        for (String file : FILES) {
            JsonPath outcome = outcome(file);
            assertThat(outcome.getList("rejected")).as(file).isEmpty();
            assertThat(outcome.getList("warned")).as(file).isEmpty();
        }
        for (String file : FILES) {
            assertThat(outcome(file).getInt("accepted")).as(file).isZero();
        }
        await().untilAsserted(
                        () ->
                                new As("officer-dongchang")
                                        .calling()
                                        .get("/api/grid/locate?lon=116.4036&lat=39.9215")
                                        .then()
                                        .statusCode(200)
                                        .body("policeGrid.name", equalTo("东厂警格"))
                                        .body("responsible.role", hasItem("COMMUNITY_OFFICER")));
        new As("coordinator-donghuamen")
                .calling()
                .get("/api/grid/staffing")
                .then()
                .statusCode(200)
                .body("grids.total", equalTo(38))
                .body("grids.fullyStaffed", equalTo(38))
                .body("policeGrids.fullyStaffed", equalTo(13))
                .body("vacancies", hasSize(0))
                .body("overCapacity.grids*.size()", equalTo(List.of(3, 3)));
        new As("volunteer-dongchang")
                .calling()
                .get("/api/grid/teams?area=110101001010")
                .then()
                .body("items.findAll { it.kind == 'COMMITTEE' }.seats*.size()", contains(5));
        new As("volunteer-dongchang")
                .calling()
                .get("/api/grid/areas?kind=COMMUNITY&parent=110101001&limit=50")
                .then()
                .body("items", hasSize(10));
        new As("coordinator-donghuamen")
                .calling()
                .get("/api/grid/boundaries?kind=GRID")
                .then()
                .body(
                        "features.findAll { it.properties.code.startsWith('110101001') }",
                        hasSize(38));
    }

    private static JsonPath outcome(String file) throws IOException {
        String name = file.equals("areas") ? "areas.geojson" : file + ".csv";
        return As.INSTALLER.importing(file, Files.readString(FOLDER.resolve(name)));
    }
}
