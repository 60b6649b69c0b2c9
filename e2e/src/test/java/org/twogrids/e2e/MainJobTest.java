package org.twogrids.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twogrids.deploy.local.Console;
import org.twogrids.deploy.local.Installation;
import org.twogrids.deploy.local.Port;
import org.twogrids.deploy.local.Redrive;
import org.twogrids.deploy.local.Stack;
import org.twogrids.kernel.events.Topics;

/// The main job on the packaged system, first in calm, then with parts failing. What the client was
/// promised is compared with what is stored, at every step.
@ExtendWith(SharedStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(3)
class MainJobTest {

    private static final String WORKER = "worker-dongchang";
    private static final String OFFICER = "officer-dongchang";

    private final Console console = new Console(System.out);
    private final Stack stack;
    private final Field field;

    private Set<String> before = Set.of();

    MainJobTest(Stack stack) {
        this.stack = stack;
        this.field = new Field(stack.address());
    }

    /// Other specifications leave cases behind: some the coordinator does not see, and of some the
    /// officer was told anew when they became more urgent.
    @BeforeEach
    void what_was_told_before() {
        before = Set.copyOf(alerted());
    }

    @Test
    @Order(1)
    void a_flag_reaches_the_yard_and_the_officers_alert_within_a_second() {
        // The first flag warms the way; the promise is about a system at work.
        field.flagUntilTaken(WORKER);
        JsonNode flagged = field.flag(WORKER, UUID.randomUUID().toString(), "ELDER").body();

        assertThat(flagged.path("grid").path("code").asText()).isEqualTo("110101001005001");
        assertThat(flagged.path("team").path("name").asText()).contains("东厂");
        String id = flagged.path("id").asText();
        JsonNode alert =
                await().atMost(Duration.ofSeconds(1))
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> alertOf(id, OFFICER), found -> !found.isMissingNode());

        assertThat(
                        field.call(
                                        "POST",
                                        "/api/alerts/"
                                                + alert.path("id").asText()
                                                + "/acknowledgement",
                                        Field.JSON.createObjectNode(),
                                        OFFICER,
                                        Map.of())
                                .status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () ->
                                assertThat(
                                                field.get("/api/cases/" + id, WORKER)
                                                        .body()
                                                        .path("alerting")
                                                        .asText())
                                        .isEqualTo("ACKNOWLEDGED"));
        assertThat(field.get("/api/cases/" + id, "worker-shaojiu").status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void a_resident_reports_through_the_front_door_and_follows_it() throws Exception {
        var residents = new Residents(stack.address());
        String slip =
                residents.report(
                        "110101001005001",
                        Map.of(
                                "address", "东厂胡同14号楼",
                                "narrative", "楼道的灯坏了,晚上看不见。",
                                "danger", "NO"));
        HttpResponse<String> state = residents.look(Residents.word(slip));
        assertThat(state.statusCode()).isEqualTo(200);
        assertThat(state.body()).contains("东厂");
        assertThat(state.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'");
    }

    @Test
    @Order(2)
    void two_people_do_the_main_job_on_two_screens() throws IOException, InterruptedException {
        walk("browser/main-job.mjs");
    }

    @Test
    @Order(2)
    void the_directory_is_kept_on_its_pages() throws IOException, InterruptedException {
        walk("browser/directory.mjs");
    }

    @Test
    @Order(3)
    void a_broker_outage_of_thirty_seconds_loses_nothing() throws Exception {
        List<String> promised =
                whileFlagging(
                        () -> {
                            stack.stopPart("kafka");
                            await().pollDelay(Duration.ofSeconds(30))
                                    .atMost(Duration.ofSeconds(40))
                                    .until(() -> true);
                            stack.startPart("kafka");
                        });
        nothingIsLostOrDoubled(promised);
    }

    @ParameterizedTest
    @Order(4)
    @ValueSource(strings = {"case-service", "notify-service", "grid-service"})
    void killing_a_service_loses_nothing(String part) throws Exception {
        List<String> promised =
                whileFlagging(
                        () -> {
                            stack.kill(part);
                            await().atMost(Duration.ofSeconds(60))
                                    .pollDelay(Duration.ofSeconds(2))
                                    .until(() -> stack.client().status("/healthz") == 200);
                        });
        nothingIsLostOrDoubled(promised);
    }

    @Test
    @Order(5)
    void a_restart_of_everything_that_listens_does_not_hold_up_the_next_alert() {
        for (String part : List.of("notify-service", "case-service")) {
            stack.stopPart(part);
            stack.startPart(part);
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> stack.client().status("/healthz") == 200);

        String id = field.flagUntilTaken(WORKER);

        await().atMost(Duration.ofSeconds(5))
                .until(() -> alertOf(id, OFFICER), found -> !found.isMissingNode());
    }

    /// Rights that an administrator took from the service by mistake: nothing that passes by
    /// itself, so what can't be stored is put aside, and sent through once the rights are back.
    @Test
    @Order(6)
    void a_dead_letter_sent_through_again_tells_the_officer_after_all() throws Exception {
        String id;
        try (Connection owner = alertDatabase();
                Statement statement = owner.createStatement()) {
            statement.execute("revoke insert on alert from notify_app");
            id = field.flagUntilTaken(WORKER);
            await().atMost(Duration.ofSeconds(30)).until(() -> deadLetters() > 0);
            statement.execute("grant insert on alert to notify_app");
        }
        assertThat(alertOf(id, OFFICER).isMissingNode()).isTrue();

        assertThat(new Redrive(console, Topics.CASES.name()).run(broker())).isTrue();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> alertOf(id, OFFICER), found -> !found.isMissingNode());
        nothingIsLostOrDoubled(List.of(id));
    }

    private void walk(String script) throws IOException, InterruptedException {
        Path screens = Installation.here().root().resolve("console");
        ProcessBuilder node = new ProcessBuilder("node", script);
        node.directory(screens.toFile()).inheritIO();
        node.environment().put("BASE", stack.address());
        node.environment().put("SHOTS", screens.resolve("target/screens").toString());
        Process run = node.start();

        assertThat(run.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).isZero();
    }

    private Connection alertDatabase() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/notify"
                        .formatted(stack.options().ports().of(Port.POSTGRES)),
                "postgres",
                "postgres");
    }

    private String broker() {
        return "localhost:" + stack.options().ports().of(Port.KAFKA);
    }

    private long deadLetters() throws ExecutionException, InterruptedException {
        TopicPartition letters = new TopicPartition(Topics.CASES.deadLetters().name(), 0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker()))) {
            return admin.listOffsets(Map.of(letters, OffsetSpec.latest()))
                    .partitionResult(letters)
                    .get()
                    .offset();
        }
    }

    /// Two workers flag all the while, each flag repeated under its key until it is acknowledged.
    private List<String> whileFlagging(Failure failure) throws Exception {
        Queue<String> promised = new ConcurrentLinkedQueue<>();
        AtomicBoolean working = new AtomicBoolean(true);
        try (var workers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> shifts = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                shifts.add(
                        workers.submit(
                                () -> {
                                    while (working.get()) {
                                        promised.add(field.flagUntilTaken(WORKER));
                                    }
                                }));
            }
            failure.happens();
            working.set(false);
            for (Future<?> shift : shifts) {
                shift.get();
            }
        }
        return List.copyOf(promised);
    }

    /// Every promised case is stored once and its officer told once; no alert is without a case.
    private void nothingIsLostOrDoubled(List<String> promised) {
        assertThat(promised).isNotEmpty().doesNotHaveDuplicates();
        List<String> stored =
                field.all("/api/cases", "coordinator-donghuamen").stream()
                        .map(found -> found.path("id").asText())
                        .toList();
        assertThat(stored).doesNotHaveDuplicates().containsAll(promised);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> {
                            List<String> alerted =
                                    alerted().stream().filter(id -> !before.contains(id)).toList();
                            assertThat(alerted)
                                    .doesNotHaveDuplicates()
                                    .containsAll(promised)
                                    .allMatch(stored::contains);
                        });
        Map<String, Long> perNumber =
                field.all("/api/cases", "coordinator-donghuamen").stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.path("number").asText(), Collectors.counting()));
        assertThat(perNumber.values()).containsOnly(1L);
    }

    /// The cases of the officer's alerts; those about a deadline of a case come on top of them.
    private List<String> alerted() {
        return field.all("/api/alerts", OFFICER).stream()
                .filter(it -> it.path("deadline").isNull())
                .map(it -> it.path("case").path("id").asText())
                .toList();
    }

    private JsonNode alertOf(String caseId, String who) {
        for (JsonNode alert : field.get("/api/alerts?state=OPEN", who).body().path("items")) {
            if (alert.path("case").path("id").asText().equals(caseId)) {
                return alert;
            }
        }
        return Field.JSON.missingNode();
    }

    @FunctionalInterface
    private interface Failure {
        void happens() throws Exception;
    }
}
