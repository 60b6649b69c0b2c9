package org.twogrids.grid.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;
import org.twogrids.grid.imports.FileImport;

@QuarkusTest
class ExportTest {

    private static final As COORDINATOR = new As("coordinator-mini");
    private static final Path DEMO = Path.of("../deploy/local/demo");
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject @All List<FileImport> imports;
    @Inject @All List<FileExport> exports;

    @BeforeEach
    void a_district() {
        MiniDistrict.install();
        await().untilAsserted(
                        () ->
                                COORDINATOR
                                        .calling()
                                        .get("/api/grid/me")
                                        .then()
                                        .statusCode(200)
                                        .body(
                                                "postings[0].role",
                                                equalTo("SUBDISTRICT_COORDINATOR")));
    }

    @Test
    void whatever_goes_in_comes_out_with_all_that_its_import_needs() {
        assertThat(exports.stream().map(FileExport::file))
                .containsExactlyInAnyOrderElementsOf(
                        imports.stream().map(FileImport::file).toList());
        for (FileExport file : exports) {
            FileImport in =
                    imports.stream()
                            .filter(each -> each.file().equals(file.file()))
                            .findFirst()
                            .orElseThrow();
            assertThat(file.columns())
                    .containsAll(in.columns())
                    .containsAll(in.key())
                    .containsAll(file.sealed());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "members",
                "postings",
                "mentors",
                "teams",
                "team-members",
                "duty",
                "honours",
                "activities"
            })
    void what_came_out_changes_nothing_when_it_goes_in_again(String file) throws IOException {
        demo();
        COORDINATOR.importing("members", "login,name,phone\nguarded-mini,国际区号,+86 139 1111 6001\n");
        for (As by : List.of(As.INSTALLER, COORDINATOR, new As("coordinator-donghuamen"))) {
            nothingNew(by.sending(file, "text/csv", by.exporting(file + ".csv")).body());
            nothingNew(by.sending(file, XLSX, by.exporting(file + ".xlsx")).body());
        }
    }

    @Test
    void areas_that_came_out_change_nothing_when_they_go_in_again() throws IOException {
        demo();
        for (As by : List.of(As.INSTALLER, COORDINATOR)) {
            byte[] file = by.exporting("areas.geojson");
            nothingNew(by.sending("areas", "application/geo+json", file).body());
        }
    }

    /// Of what the file left out the export knows what it became; of days it writes the ranges.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "members",
                "postings",
                "mentors",
                "teams",
                "team-members",
                "duty",
                "honours",
                "activities"
            })
    void what_came_out_is_what_went_in(String file) throws IOException {
        demo();
        List<Map<String, String>> wentIn =
                rows(Files.readString(DEMO.resolve(file + ".csv"), UTF_8));
        wentIn.forEach(row -> row.remove("sex")); // it goes in and never out
        List<Map<String, String>> cameOut =
                rows(new String(new As("coordinator-donghuamen").exporting(file + ".csv"), UTF_8));
        assertThat(cameOut).isNotEmpty();
        for (Map<String, String> row : cameOut) {
            assertThat(wentIn)
                    .as(row.toString())
                    .anyMatch(each -> row.entrySet().containsAll(each.entrySet()));
        }
    }

    @Test
    void areas_come_out_as_they_went_in() throws IOException {
        demo();
        JsonPath wentIn = JsonPath.from(Files.readString(DEMO.resolve("areas.geojson"), UTF_8));
        JsonPath cameOut =
                JsonPath.from(
                        new String(
                                new As("coordinator-donghuamen").exporting("areas.geojson"),
                                UTF_8));
        List<Map<String, Object>> own = byCode(wentIn.getList("features.properties"));
        own.removeIf(area -> "DISTRICT".equals(area.get("kind")));
        List<Map<String, Object>> mine = byCode(cameOut.getList("features.properties"));
        mine.forEach(area -> area.remove("type", "BASIC"));
        own.forEach(area -> area.remove("type", "BASIC"));
        assertThat(mine).isEqualTo(own);
    }

    @Test
    void a_coordinator_gets_only_what_lies_in_the_own_sub_district() throws IOException {
        demo();
        String postings = new String(COORDINATOR.exporting("postings.csv"), UTF_8);
        assertThat(postings).contains("officer-mini").doesNotContain("officer-dongchang");
        String members = new String(COORDINATOR.exporting("members.csv"), UTF_8);
        assertThat(members)
                .contains("officer-mini,郑警官,13911110003,officer-mini@example.org")
                .doesNotContain("officer-dongchang");
        for (String login : List.of("worker-mini", "chief-mini", "nobody")) {
            new As(login).calling().get("/api/grid/exports/members.csv").then().statusCode(403);
        }
    }

    @Test
    void who_is_no_member_gets_no_contacts_and_no_reasons_and_every_other_reading_is_logged()
            throws SQLException {
        assertThat(new String(As.INSTALLER.exporting("members.csv"), UTF_8))
                .contains("officer-mini,郑警官,,,")
                .doesNotContain("13911110003");
        assertThat(new String(As.INSTALLER.exporting("postings.csv"), UTF_8))
                .contains("officer-mini,")
                .doesNotContain("任命");
        String subject = "member/" + MiniDistrict.memberId("officer-mini");
        long before = readings(subject);
        COORDINATOR.exporting("members.xlsx");
        assertThat(readings(subject)).isEqualTo(before + 1);
    }

    @Test
    void text_that_a_spreadsheet_would_run_comes_out_as_text() {
        As.INSTALLER.importing(
                "members", "login,name,phone\nguarded-b-mini,区号,+86 139 1111 6002\n");
        As.INSTALLER.importing(
                "postings",
                "member,area,role,rank,from,reason\nguarded-b-mini,%s,VOLUNTEER,BACKUP,2025-01-01,招募\n"
                        .formatted(MiniDistrict.COMMUNITY));
        await().untilAsserted(
                        () ->
                                assertThat(new String(COORDINATOR.exporting("members.csv"), UTF_8))
                                        .startsWith("\uFEFFlogin,name,")
                                        .contains("guarded-b-mini,区号,'+86 139 1111 6002,"));
    }

    @Test
    void a_file_that_there_is_not_is_not_found() {
        for (String name : List.of("kings.csv", "areas.csv", "members.geojson", "members.pdf")) {
            As.INSTALLER.calling().get("/api/grid/exports/{0}", name).then().statusCode(404);
        }
    }

    private static void demo() throws IOException {
        As.INSTALLER.importing("areas", Files.readString(DEMO.resolve("areas.geojson")));
        for (String file :
                List.of(
                        "members",
                        "postings",
                        "mentors",
                        "teams",
                        "team-members",
                        "duty",
                        "honours",
                        "activities")) {
            As.INSTALLER.importing(file, Files.readString(DEMO.resolve(file + ".csv")));
        }
        await().untilAsserted(
                        () ->
                                new As("coordinator-donghuamen")
                                        .calling()
                                        .get("/api/grid/exports/duty.csv")
                                        .then()
                                        .statusCode(200));
    }

    private static void nothingNew(String report) {
        JsonPath outcome = JsonPath.from(report);
        assertThat(outcome.getList("rejected")).isEmpty();
        assertThat(outcome.getInt("accepted")).isZero();
        assertThat(outcome.getBoolean("applied")).isTrue();
    }

    /// Without what is blank.
    private static List<Map<String, String>> rows(String csv) throws IOException {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser file = CSVParser.parse(text, format)) {
            return file.stream()
                    .map(
                            record ->
                                    record.toMap().entrySet().stream()
                                            .filter(cell -> !cell.getValue().isBlank())
                                            .filter(cell -> !cell.getKey().equals("days"))
                                            .collect(
                                                    Collectors.toMap(
                                                            Map.Entry::getKey,
                                                            Map.Entry::getValue)))
                    .toList();
        }
    }

    private static List<Map<String, Object>> byCode(List<Map<String, Object>> areas) {
        return areas.stream()
                .sorted(Comparator.comparing(area -> String.valueOf(area.get("code"))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static long readings(String subject) throws SQLException {
        try (var connection = TestStack.connect(ServiceDatabase.GRID, "grid_owner");
                var count =
                        connection.prepareStatement(
                                "select count(*) from access_log where subject = ?"
                                        + " and purpose = 'export'")) {
            count.setString(1, subject);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
