package org.twogrids.cases.cases;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.JourneyTest;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;

/// More people at once than there are connections to the database.
@QuarkusTest
class CrowdTest extends JourneyTest {

    private static final int AT_ONCE = 48;
    private static final int CROWD = 80;
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final Map<String, Object> FLAG =
            Map.of(
                    "category",
                    "0502",
                    "title",
                    "楼道堆物",
                    "narrative",
                    "两家为楼道堆放杂物争执",
                    "location",
                    Map.of("type", "Point", "coordinates", List.of(116.05, 39.05)));

    private static final Map<String, Object> ELSEWHERE = elsewhere();

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void nobody_has_asked() {
        answers.clear();
    }

    /// Blocks of numbers run out while every connection is taken.
    @Test
    void as_many_as_are_let_in_all_get_a_number_of_their_own() {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            keys(AT_ONCE).forEach(key -> flagIn(people, key));
        }
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(Answer::number).doesNotHaveDuplicates();
    }

    /// Outside every area, so that nobody else's numbers are among them.
    @Test
    void the_next_numbers_are_there_before_the_last_ones_are_given() {
        for (int i = 0; i < 60; i++) {
            Answer flagged = flag(UUID.randomUUID().toString(), ELSEWHERE);
            assertThat(flagged.status()).isEqualTo(201);
            String[] number = flagged.number().split("-");
            await().untilAsserted(
                            () ->
                                    assertThat(nextBlock(number[0], Integer.parseInt(number[1])))
                                            .isGreaterThan(Integer.parseInt(number[2]) + 25));
        }
    }

    @Test
    void who_is_not_let_in_is_told_at_once_and_loses_nothing_by_asking_again() throws SQLException {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            try (Connection other = TestStack.connect(ServiceDatabase.CASES, "cases_owner");
                    Statement sql = other.createStatement()) {
                other.setAutoCommit(false);
                sql.execute("lock table cases in exclusive mode");
                keys(CROWD).forEach(key -> flagIn(people, key));
                await().untilAsserted(() -> assertThat(answers).hasSize(CROWD - AT_ONCE));
                other.rollback();
            }
        }
        Map<Integer, List<Answer>> byStatus = answers.stream().collect(groupingBy(Answer::status));
        assertThat(byStatus).containsOnlyKeys(201, 429);
        assertThat(byStatus.get(429))
                .hasSize(CROWD - AT_ONCE)
                .allSatisfy(
                        refused -> {
                            assertThat(refused.code()).isEqualTo("too-busy");
                            assertThat(refused.retryAfter()).isEqualTo("2");
                        });
        byStatus.get(429).forEach(refused -> assertThat(flag(refused.key).status()).isEqualTo(201));
    }

    @Test
    void a_resident_who_is_not_let_in_reads_so_on_a_page_and_a_program_gets_the_problem()
            throws SQLException {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            try (Connection other = TestStack.connect(ServiceDatabase.CASES, "cases_owner");
                    Statement sql = other.createStatement()) {
                other.setAutoCommit(false);
                sql.execute("lock table cases in exclusive mode");
                keys(CROWD).forEach(key -> flagIn(people, key));
                await().untilAsserted(() -> assertThat(answers).hasSize(CROWD - AT_ONCE));
                Response page = given().accept(BROWSER).get("/r/status");
                assertThat(page.statusCode()).isEqualTo(429);
                assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
                assertThat(page.header("Retry-After")).isEqualTo("2");
                assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
                assertThat(page.header("Cache-Control")).isEqualTo("no-store");
                assertThat(page.asString())
                        .contains("tel:110", "请等几秒钟", "lang=\"zh-CN\"")
                        .doesNotContain("too-busy");
                assertThat(page.asString().indexOf("tel:110"))
                        .isLessThan(page.asString().indexOf("请等几秒钟"));
                assertThat(given().accept(BROWSER).get("/r?lang=en").asString())
                        .contains("wait a few seconds", "lang=\"en\"");
                assertThat(
                                given().accept(BROWSER)
                                        .contentType("application/x-www-form-urlencoded")
                                        .formParam("narrative", "楼道堆物")
                                        .post("/r")
                                        .contentType())
                        .isEqualTo("text/html;charset=UTF-8");
                assertThat(given().accept("application/json").get("/r").contentType())
                        .startsWith("application/problem+json");
                assertThat(as("worker").accept(BROWSER).get("/api/cases").contentType())
                        .startsWith("application/problem+json");
                other.rollback();
            }
        }
    }

    private static Stream<String> keys(int number) {
        return Stream.generate(() -> UUID.randomUUID().toString()).limit(number);
    }

    private void flagIn(ExecutorService people, String key) {
        people.execute(() -> answers.add(flag(key)));
    }

    private static Map<String, Object> elsewhere() {
        Map<String, Object> flag = new HashMap<>(FLAG);
        flag.put("location", Map.of("type", "Point", "coordinates", List.of(100.5, 30.5)));
        return Map.copyOf(flag);
    }

    private static long nextBlock(String area, int year) throws SQLException {
        try (Connection owner = TestStack.connect(ServiceDatabase.CASES, "cases_owner");
                PreparedStatement sql =
                        owner.prepareStatement(
                                "select next from case_number_block where area = ? and year = ?")) {
            sql.setString(1, area);
            sql.setInt(2, year);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Answer flag(String key) {
        return flag(key, FLAG);
    }

    private static Answer flag(String key, Map<String, Object> body) {
        Response response =
                as("worker").header("Idempotency-Key", key).body(body).post("/api/cases");
        return new Answer(
                key,
                response.statusCode(),
                response.path("number"),
                response.path("code"),
                response.header("Retry-After"));
    }

    private record Answer(String key, int status, String number, String code, String retryAfter) {}
}
