package org.twogrids.grid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.twogrids.deploy.embedded.FreePort;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Envelope;
import org.twogrids.kernel.events.EventCodec;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.testing.TestTokens;

/// What the directory costs at the size of a city: `make bench-directory`. Not among the tests,
/// since it judges nothing: it prints figures, which stand in `docs/measures.md`.
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DirectoryBench {

    private static final City IMPORTED = new City(20_000);
    private static final City CITY = new City(100_000);
    private static final int FILE = 20_000;
    private static final int MEMBERS = 100_000;
    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final PrintStream OUT = System.out;

    @Inject Directory directory;

    @Test
    @Order(1)
    void files_of_a_city_go_in() {
        String areas = IMPORTED.areas();
        String members = IMPORTED.members(MEMBERS);
        report(
                "import of 20,000 grids with their police grids",
                seconds(() -> taken("areas", areas)));
        report("import of 100,000 members", seconds(() -> taken("members", members)));
        report("the same members again, nothing new", seconds(() -> same("members", members)));
        for (int i = IMPORTED.grids(); i < CITY.grids(); i += FILE) {
            String more = CITY.areas(i, i + FILE);
            report(
                    "20,000 grids more, to %,d".formatted(i + FILE),
                    seconds(() -> taken("areas", more)));
        }
        for (int i = 0; i < CITY.grids(); i += CITY.grids() / 2) {
            String offices = CITY.postings(i, i + CITY.grids() / 2);
            report("import of 100,000 postings", seconds(() -> taken("postings", offices)));
        }
        for (int i = 0; i < CITY.grids(); i += CITY.grids() / 2) {
            String doors = CITY.places(i, i + CITY.grids() / 2);
            report("import of 100,000 places", seconds(() -> taken("places", doors)));
        }
        String last = CITY.grid(CITY.grids() - 1);
        await().atMost(Duration.ofMinutes(2))
                .until(
                        () ->
                                directory
                                                .view()
                                                .postings(last, Role.GRID_WORKER, Instant.now())
                                                .size()
                                        == 1);
    }

    @Test
    @Order(2)
    void one_grid_is_redrawn() {
        for (int grid : new int[] {50_000, 50_001, 50_002}) {
            OUT.printf(
                    "%-60s %8.0f ms%n",
                    "one grid of 100,000 is redrawn", 1_000 * seconds(() -> redrawn(grid)));
        }
    }

    @Test
    @Order(3)
    void another_service_rebuilds_its_copy() throws Exception {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> count(ServiceDatabase.GRID, "select count(*) from outbox") == 0);
        long all = count(ServiceDatabase.GRID, "select count(*) from directory_entity");
        long begun = System.nanoTime();
        Started service = started("case-service", ServiceDatabase.CASES);
        try {
            double ready = (System.nanoTime() - begun) / 1e9;
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> copied() >= all);
            OUT.printf(
                    "%-60s %8.1f s (%,d entities; ready after %.1f s)%n",
                    "start with no copy, until it is rebuilt from the topic",
                    (System.nanoTime() - begun) / 1e9,
                    all,
                    ready);
        } finally {
            service.stop();
        }
    }

    @Test
    @Order(4)
    void a_service_starts_with_that_data() throws Exception {
        for (int round = 0; round < 2; round++) {
            for (String name : List.of("case-service", "grid-service")) {
                ServiceDatabase database =
                        name.startsWith("grid") ? ServiceDatabase.GRID : ServiceDatabase.CASES;
                long begun = System.nanoTime();
                Started service = started(name, database);
                try {
                    report(
                            name + ": start to ready with that data",
                            (System.nanoTime() - begun) / 1e9);
                } finally {
                    service.stop();
                }
            }
        }
    }

    /// Of a service in a process of its own, with one gigabyte.
    @Test
    @Order(5)
    void people_look_things_up() throws Exception {
        Started service = started("grid-service", ServiceDatabase.GRID);
        try {
            atRate(
                    "GET locate, 200/s",
                    service.port,
                    200,
                    i -> new Ask("/api/grid/locate?lon=%s&lat=%s".formatted(anywhere(i)), null));
            atRate(
                    "POST locate, 1,000 points each, 5/s",
                    service.port,
                    5,
                    i -> new Ask("/api/grid/locate", points(1_000 * i, 1_000)));
            atRate(
                    "GET the nearest of 200,000 places, 20/s",
                    service.port,
                    20,
                    i ->
                            new Ask(
                                    "/api/grid/places/nearest?lon=%s&lat=%s".formatted(anywhere(i)),
                                    null));
            List<String> wanted = List.of("zhaowei", "wangg", "赵伟", "陈", "网格19999", "440399001");
            atRate(
                    "GET search by name, pinyin and code, 5/s",
                    service.port,
                    5,
                    i ->
                            new Ask(
                                    "/api/grid/search?q="
                                            + URLEncoder.encode(
                                                    wanted.get(i % wanted.size()), UTF_8),
                                    null));
        } finally {
            service.stop();
        }
    }

    @Test
    @Order(6)
    void the_view_answers_from_memory() {
        City city = CITY;
        long empty = used();
        long begun = System.nanoTime();
        DirectoryView view = DirectoryView.of(records(city));
        report(
                "view of 100,000 grids, 200,000 postings, 20,000 duties: build",
                (System.nanoTime() - begun) / 1e9);
        OUT.printf("%-60s %8d MB%n", "the same: memory", (used() - empty) >> 20);
        Instant now = Instant.now();
        var random = new SplittableRandom(1);
        int[] asked = random.ints(1_000_000, 0, city.grids()).toArray();
        perCall(
                "point to both grids",
                asked,
                grid -> {
                    var place = view.locate(city.lon(grid, 0.3), city.lat(grid, 0.7), now);
                    return place.grid() == null || place.policeGrid() == null
                            ? fail(grid)
                            : place.grid().length();
                });
        OUT.printf(
                "%-60s %8d MB%n",
                "memory once a million points were asked for", (used() - empty) >> 20);
        perCall(
                "who is on duty",
                asked,
                grid ->
                        view.onDuty(
                                        city.policeGrid(grid % city.policeGrids()),
                                        Role.COMMUNITY_OFFICER,
                                        now)
                                .size());
        perCall(
                "who holds an office in a grid",
                asked,
                grid -> view.postings(city.grid(grid), Role.GRID_HEAD, now).size());
        assertThat(view.position()).isPositive();
    }

    /// Longitude and latitude within some grid.
    private static Object[] anywhere(int number) {
        int grid = (int) (number * 7919L % CITY.grids());
        return new Object[] {CITY.lon(grid, 0.5), CITY.lat(grid, 0.5)};
    }

    private static String points(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> "{\"lon\":%s,\"lat\":%s}".formatted(anywhere(i)))
                .collect(Collectors.joining(",", "{\"points\":[", "]}"));
    }

    /// Each record through its wire format, as a service gets it.
    private static List<DirectoryEvent> records(City city) {
        List<DirectoryEvent> records = new ArrayList<>();
        for (int i = 0; i < city.grids(); i++) {
            records.add(
                    wired(
                            area(
                                    city.grid(i),
                                    AreaKind.GRID,
                                    "网格" + i,
                                    city.grid(i).substring(0, 12),
                                    city.boundary(i))));
            for (Role role : List.of(Role.GRID_HEAD, Role.GRID_WORKER)) {
                records.add(
                        wired(
                                new DirectoryEvent.Posting(
                                        Ids.next(),
                                        1,
                                        Ids.next(),
                                        city.grid(i),
                                        role,
                                        true,
                                        FROM,
                                        null)));
            }
        }
        for (int i = 0; i < city.policeGrids(); i++) {
            records.add(
                    wired(
                            area(
                                    city.policeGrid(i),
                                    AreaKind.POLICE_GRID,
                                    "警格" + i,
                                    city.policeGrid(i).substring(0, 12),
                                    city.policeBoundary(i))));
        }
        for (int i = 0; i < 20_000; i++) {
            records.add(
                    wired(
                            new DirectoryEvent.Duty(
                                    Ids.next(),
                                    1,
                                    city.policeGrid(i % city.policeGrids()),
                                    Role.COMMUNITY_OFFICER,
                                    Ids.next(),
                                    EnumSet.allOf(DayOfWeek.class),
                                    LocalTime.of(8, 0),
                                    LocalTime.of(20, 0),
                                    FROM,
                                    null)));
        }
        return records;
    }

    private static DirectoryEvent.Area area(
            String code, AreaKind kind, String name, String parent, String boundary) {
        return new DirectoryEvent.Area(
                code,
                kind,
                1,
                List.of(
                        new DirectoryEvent.Area.Period(
                                FROM, null, name, parent, boundary, false, null, null)));
    }

    private static DirectoryEvent wired(DirectoryEvent record) {
        var envelope =
                new Envelope(
                        new UUID(0, 0),
                        EventCodec.typeOf(record),
                        "",
                        Instant.EPOCH,
                        "",
                        null,
                        null,
                        false);
        return (DirectoryEvent) EventCodec.event(envelope, EventCodec.bytes(record));
    }

    private static long fail(int grid) {
        throw new AssertionError("Nothing covers the point in grid " + grid);
    }

    private static void taken(String file, String content) {
        JsonPath outcome = As.INSTALLER.importing(file, content);
        assertThat(outcome.getBoolean("applied")).as(outcome.getString("rejected[0]")).isTrue();
    }

    private static void redrawn(int grid) {
        String area = "/api/grid/areas/" + CITY.grid(grid);
        As.INSTALLER
                .calling()
                .contentType("application/json; charset=UTF-8")
                .header("If-Match", As.INSTALLER.calling().get(area).header("ETag"))
                .body(
                        "{\"reason\":\"示例\",\"name\":\"网格新%d\",\"geometry\":%s}"
                                .formatted(grid, CITY.boundary(grid)))
                .post(area + "/redraw")
                .then()
                .statusCode(200);
    }

    private static void same(String file, String content) {
        assertThat(As.INSTALLER.importing(file, content).getInt("accepted")).isZero();
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void report(String what, double seconds) {
        OUT.printf("%-60s %8.1f s%n", what, seconds);
    }

    /// The last of three passes is measured: the others let the compiler of the JVM do its part.
    private static void perCall(String what, int[] asked, IntToLongFunction call) {
        long sum = 0;
        double nanos = 0;
        for (int pass = 0; pass < 3; pass++) {
            long begun = System.nanoTime();
            for (int each : asked) {
                sum += call.applyAsLong(each);
            }
            nanos = (double) (System.nanoTime() - begun) / asked.length;
        }
        OUT.printf("%-60s %8.2f µs (%d)%n", what, nanos / 1_000, sum % 10);
    }

    /// Open loop: what waits for a slow answer before it counts as slow, too.
    private static void atRate(String what, int port, int perSecond, IntFunction<Ask> asked)
            throws InterruptedException {
        var latencies = new ConcurrentLinkedQueue<Long>();
        try (HttpClient client =
                        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            String token = TestTokens.of("installer");
            int warm = perSecond * 20;
            long begun = System.nanoTime();
            for (int i = 0; i < perSecond * 50; i++) {
                long due = begun + i * 1_000_000_000L / perSecond;
                LockSupport.parkNanos(due - System.nanoTime());
                int number = i;
                Future<Integer> unused =
                        workers.submit(
                                () -> {
                                    var request =
                                            asked.apply(number)
                                                    .to(port)
                                                    .header("Authorization", "Bearer " + token)
                                                    .build();
                                    int status =
                                            client.send(
                                                            request,
                                                            HttpResponse.BodyHandlers.ofString())
                                                    .statusCode();
                                    if (number >= warm && status == 200) {
                                        latencies.add(System.nanoTime() - due);
                                    }
                                    return status;
                                });
            }
        }
        long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        OUT.printf(
                "%-60s p50 %.1f ms, p99 %.1f ms (n=%d of %d, load %.1f)%n",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                sorted.length,
                perSecond * 30,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /// A packaged service on the databases and the broker of this run, once it says that it is
    /// ready.
    private static Started started(String name, ServiceDatabase database)
            throws IOException, InterruptedException {
        int[] ports = FreePort.several(2);
        Map<String, String> environment = new HashMap<>(TestStack.environment());
        environment.putAll(database.environment(Integer.getInteger("twogrids.postgres.port")));
        Path log = Files.createTempFile(name, ".log");
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx1g",
                                "-Dquarkus.http.port=" + ports[0],
                                "-Dquarkus.management.port=" + ports[1],
                                "-Dquarkus.oidc.auth-server-url=",
                                "-Dquarkus.oidc.token.issuer=test",
                                "-Dquarkus.oidc.public-key="
                                        + System.getProperty("quarkus.oidc.public-key"),
                                "-jar",
                                "../%s/target/quarkus-app/quarkus-run.jar".formatted(name))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process service = builder.start();
        var ready =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:%d/q/health/ready".formatted(ports[1])))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 3_000; i++) {
                if (!service.isAlive()) {
                    throw new IllegalStateException(Files.readString(log));
                }
                try {
                    if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode()
                            == 200) {
                        return new Started(service, ports[0]);
                    }
                } catch (IOException e) {
                    // not listening yet
                }
                LockSupport.parkNanos(20_000_000);
            }
        }
        service.destroy();
        throw new IllegalStateException("Not ready: " + Files.readString(log));
    }

    /// @param body JSON to be posted; null where something is got
    private record Ask(String path, @Nullable String body) {

        HttpRequest.Builder to(int port) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            return body == null
                    ? request
                    : request.header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body));
        }
    }

    private record Started(Process process, int port) {

        void stop() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }

    private static long copied() {
        return count(ServiceDatabase.CASES, "select count(*) from directory_entity");
    }

    private static long count(ServiceDatabase database, String query) {
        try (Connection connection = TestStack.connect(database, database.owner());
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            return 0; // the tables are not there yet
        }
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
            LockSupport.parkNanos(200_000_000);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
