package org.twogrids.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.twogrids.e2e.Field.Answer;

/// What people wait for on a stack with many cases (`make bench-data` first): commands, the own
/// open cases, the first page of the list and of the board, and search over sealed words. Each
/// by one client, and by eight that ask without a pause. Prints figures, judges nothing.
///
///     BASE=http://localhost:8080 WARM=10 MEASURED=20 make bench-cases
public final class BenchCases {

    private static final int CLIENTS = 8;
    private static final String WORKER = "worker-dongchang";
    private static final String MEDIATOR = "mediator-dongchang";
    private static final String OFFICER = "officer-dongchang";
    private static final String COORDINATOR = "coordinator-donghuamen";
    private static final String IN_WORK = "status=ASSIGNED&status=ACCEPTED&status=MEDIATING";

    private final PrintStream out = System.out;
    private final String base = setting("BASE", "http://localhost:8080");
    private final Field field = new Field(base);
    private final LightClient client = new LightClient(base, field);
    private final Map<String, String> logins = new ConcurrentHashMap<>();
    private final Duration warm = seconds("WARM", "10");
    private final Duration measured = seconds("MEASURED", "20");

    private BenchCases() {}

    public static void main(String[] args) throws Exception {
        new BenchCases().run();
    }

    private void run() throws Exception {
        Answer people = field.call("GET", "/idp/people", null, null, Map.of());
        if (people.status() != 200) {
            System.err.println("No demo stack answers: make run first.");
            System.exit(1);
        }
        people.body()
                .forEach(it -> logins.put(it.path("name").asText(), it.path("subject").asText()));
        out.printf(
                "%s; %d processors, load %.1f before%n",
                cases(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        commands();
        ask("my open cases, a mediator", MEDIATOR, "/api/cases?mine=true");
        ask("my open cases, an officer", OFFICER, "/api/cases?mine=true");
        ask("list, everything in reach", COORDINATOR, "/api/cases");
        ask("list, one grid's worker", WORKER, "/api/cases");
        ask("board, a sub-district", COORDINATOR, "/api/cases?" + IN_WORK);
        ask("board, a mediator", MEDIATOR, "/api/cases?" + IN_WORK);
        ask("what waits for the second person", COORDINATOR, "/api/cases?status=FAILED");
        search("a rare word", COORDINATOR, "琉璃影壁");
        search("a common word", COORDINATOR, "楼道");
        search("two common words that hardly meet", COORDINATOR, "楼道 水管");
        search("two common words, one grid's worker", WORKER, "楼道 水管");
        search("a word of nobody's", COORDINATOR, "鹦鹉螺");
        search("an address", OFFICER, "翠花胡同27号院");
        search(
                "a party by telephone",
                COORDINATOR,
                Map.of("party", Map.of("phone", "13900000117"), "purpose", "压力测试"));
    }

    /// Flag, and take on by whom it went to.
    private void commands() throws Exception {
        ConcurrentLinkedQueue<Long> flags = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Long> accepted = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        for (Duration length : List.of(warm, measured)) {
            flags.clear();
            accepted.clear();
            failed.set(0);
            repeat(
                    CLIENTS,
                    length,
                    () -> {
                        long begin = System.nanoTime();
                        LightClient.Reply flag = client.flag(WORKER);
                        flags.add(System.nanoTime() - begin);
                        if (flag.status() != 201 || !accept(flag.body(), accepted)) {
                            failed.incrementAndGet();
                        }
                        return true;
                    });
        }
        print("flag", CLIENTS, flags, failed.get());
        print("take on", CLIENTS, accepted, failed.get());
    }

    private boolean accept(JsonNode flagged, ConcurrentLinkedQueue<Long> took) {
        String handler = logins.get(flagged.path("handler").path("name").asText());
        if (handler == null) {
            return false;
        }
        long begin = System.nanoTime();
        LightClient.Reply answer =
                client.call(
                        "POST",
                        "/api/cases/" + flagged.path("id").asText() + "/acceptance",
                        Field.JSON.createObjectNode(),
                        handler,
                        Map.of("If-Match", '"' + flagged.path("version").asText() + '"'));
        took.add(System.nanoTime() - begin);
        return answer.status() == 200;
    }

    private void ask(String what, String who, String path) throws Exception {
        measure(what, () -> client.call("GET", path, null, who, Map.of()).status() == 200);
    }

    private void search(String what, String who, String text) throws Exception {
        search(what, who, Map.of("text", text));
    }

    private void search(String what, String who, Map<String, ?> wanted) throws Exception {
        JsonNode body = Field.JSON.valueToTree(wanted);
        measure(
                "search, " + what,
                () ->
                        client.call("POST", "/api/cases/searches", body, who, Map.of()).status()
                                == 200);
    }

    private void measure(String what, BooleanSupplier question) throws Exception {
        repeat(1, warm.dividedBy(5), question);
        for (int clients : List.of(1, CLIENTS)) {
            ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
            AtomicInteger failed = new AtomicInteger();
            repeat(
                    clients,
                    measured.dividedBy(2),
                    () -> {
                        long begin = System.nanoTime();
                        if (!question.getAsBoolean()) {
                            failed.incrementAndGet();
                        }
                        took.add(System.nanoTime() - begin);
                        return true;
                    });
            print(what, clients, took, failed.get());
        }
    }

    private static void repeat(int clients, Duration length, BooleanSupplier step)
            throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        try (var pool = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                pool.execute(
                        () -> {
                            while (System.nanoTime() < end) {
                                step.getAsBoolean();
                            }
                        });
            }
        }
    }

    private void print(String what, int clients, ConcurrentLinkedQueue<Long> took, int failed) {
        List<Long> sorted = new ArrayList<>(took);
        sorted.sort(null);
        out.printf(
                "%-48s %d client%s n=%-6d p50=%7.1f ms p99=%7.1f ms%s%n",
                what,
                clients,
                clients == 1 ? " " : "s",
                sorted.size(),
                at(sorted, 0.50),
                at(sorted, 0.99),
                failed == 0 ? "" : " failed=" + failed);
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)))
                        / 1e6;
    }

    private static String cases() {
        String address = setting("DATABASE", "jdbc:postgresql://localhost:15432/cases");
        try (Connection database = DriverManager.getConnection(address, "postgres", "postgres");
                Statement sql = database.createStatement();
                ResultSet row =
                        sql.executeQuery(
                                "select count(*), count(*) filter (where open) from cases")) {
            row.next();
            return "%,d cases, %,d of them open".formatted(row.getLong(1), row.getLong(2));
        } catch (SQLException e) {
            return "cases not counted: " + e.getMessage();
        }
    }

    private static Duration seconds(String name, String otherwise) {
        return Duration.ofSeconds(Long.parseLong(setting(name, otherwise)));
    }

    private static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
