package org.twogrids.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.parsetools.RecordParser;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twogrids.deploy.embedded.FreePort;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Envelope;
import org.twogrids.kernel.events.Event;
import org.twogrids.kernel.events.EventCodec;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.testing.TestTokens;

/// What alerts cost when there are many: `make bench-alerts`. One packaged notify-service, five
/// thousand people, a hundred thousand open alerts. Not among the tests, since it judges
/// nothing: it prints figures, which stand in `docs/measures.md`.
class AlertsBench {

    private static final int PEOPLE = 5_000;
    private static final int BACKLOG = 33_400;
    private static final int ALERTS_EACH = 3;
    private static final int DUE = 500;
    private static final int LOW = 67;
    private static final int HIGH = 200;
    private static final Duration WARMING = Duration.ofSeconds(60);
    private static final Duration PUSHING = Duration.ofSeconds(30);
    private static final int STORM = PEOPLE / 2;
    private static final String CASE = "\"case\":{\"id\":\"";
    private static final PrintStream OUT = System.out;

    private final Map<UUID, Long> sent = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();

    @Test
    void many_alerts() throws Exception {
        try (var broker = broker()) {
            List<Event> directory = new ArrayList<>(Donghuamen.records());
            for (int i = 0; i < PEOPLE; i++) {
                directory.add(Donghuamen.member(login(i), 1, null));
                directory.add(post(i));
            }
            directory.forEach(event -> broker.send(record(event)));
            broker.flush();
            Instant now = Instant.now();
            for (int i = 0; i < BACKLOG; i++) {
                broker.send(record(opened(Ids.next(), i, i + 1, i + 2, now)));
            }
            broker.flush();
            Service service = start();
            try {
                catchUp();
                due();
                listen(service, broker);
            } finally {
                service.process.destroy();
                service.process.waitFor();
            }
        }
    }

    /// What was said while the service was away.
    private void catchUp() throws SQLException {
        until(() -> stored() > 0);
        long first = stored();
        long begun = System.nanoTime();
        long all = (long) BACKLOG * ALERTS_EACH;
        until(() -> stored() >= all);
        double seconds = (System.nanoTime() - begun) / 1e9;
        OUT.printf(
                "catch-up: %,d alerts of %,d events stored in %.1f s, %.0f alerts/s, load %.1f%n",
                all, BACKLOG, seconds, (all - first) / seconds, load());
    }

    /// Some of a hundred thousand open ones come due in one moment.
    private void due() throws SQLException {
        until(() -> number("select count(*) from outbox") == 0);
        String moved =
                "with chosen as (select id from alert where due_at is not null order by random()"
                        + " limit "
                        + DUE
                        + ") update alert set due_at = now() + interval '5 seconds'"
                        + " from chosen where alert.id = chosen.id";
        long before = number("select count(*) from alert where kind = 'ESCALATION'");
        try (Connection database = connect();
                Statement statement = database.createStatement()) {
            OUT.printf(
                    "due at one moment: %d of %,d open%n",
                    statement.executeUpdate(moved), stored());
        }
        long begun = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        until(
                () ->
                        number("select count(*) from alert where due_at < now()") == 0
                                && System.nanoTime() > begun);
        OUT.printf(
                "escalated: the last %.1f s after it was due; %d told anew%n",
                (System.nanoTime() - begun) / 1e9,
                number("select count(*) from alert where kind = 'ESCALATION'") - before);
    }

    private void listen(Service service, KafkaProducer<String, byte[]> broker)
            throws InterruptedException, SQLException {
        long before = service.memory();
        Vertx vertx = Vertx.vertx();
        try {
            HttpClient client =
                    vertx.createHttpClient(
                            new HttpClientOptions().setMaxPoolSize(PEOPLE + 1).setKeepAlive(false));
            for (int i = 0; i < PEOPLE; i++) {
                connect(client, service.port, login(i));
                if (i % 50 == 0) { // as fast as it takes them
                    int so = i;
                    until(() -> open.get() >= so - 200);
                }
            }
            until(() -> open.get() == PEOPLE);
            LockSupport.parkNanos(5_000_000_000L);
            long connected = service.memory();
            OUT.printf(
                    "connected: %,d; memory of the service %d MB, before %d MB%n",
                    open.get(), connected >> 20, before >> 20);
            atRate(broker, LOW, WARMING);
            atRate(broker, LOW, PUSHING);
            atRate(broker, HIGH, PUSHING);
            atRate(broker, HIGH, PUSHING);
            storm(service, broker, before);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private void atRate(KafkaProducer<String, byte[]> broker, int perSecond, Duration length) {
        arrived.set(0);
        took.clear();
        long begun = System.nanoTime();
        int events = (int) (perSecond * length.toSeconds());
        for (int i = 0; i < events; i++) {
            LockSupport.parkNanos(begun + i * (1_000_000_000L / perSecond) - System.nanoTime());
            UUID id = Ids.next();
            int who = ALERTS_EACH * i;
            sent.put(id, System.nanoTime()); // should it be pushed before the broker has said so
            broker.send(
                    record(opened(id, who, who + 1, who + 2, Instant.now())),
                    (metadata, failed) -> sent.put(id, System.nanoTime()));
        }
        until(() -> arrived.get() >= events * ALERTS_EACH);
        long[] all = took.stream().mapToLong(Long::longValue).sorted().toArray();
        OUT.printf(
                "event on the topic -> alert pushed, %d events/s, %,d alerts: p50 %.1f ms, p99 %.1f"
                        + " ms, load %.1f%n",
                perSecond, all.length, at(all, 0.5), at(all, 0.99), load());
    }

    /// Everybody is alerted at once.
    private void storm(Service service, KafkaProducer<String, byte[]> broker, long before) {
        arrived.set(0);
        took.clear();
        long begun = System.nanoTime();
        for (int i = 0; i < STORM; i++) {
            UUID id = Ids.next();
            sent.put(id, begun);
            broker.send(record(opened(id, 2 * i, 2 * i + 1, null, Instant.now())));
        }
        broker.flush();
        until(() -> arrived.get() >= PEOPLE);
        OUT.printf(
                "storm: %,d cases, %,d people alerted in %.1f s; memory of the service %d MB, %d MB"
                        + " more than before%n",
                STORM,
                arrived.get(),
                (System.nanoTime() - begun) / 1e9,
                service.memory() >> 20,
                (service.memory() - before) >> 20);
    }

    private void connect(HttpClient client, int port, String login) {
        var options =
                new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setHost("localhost")
                        .setPort(port)
                        .setURI("/api/alerts/stream")
                        .putHeader("Authorization", "Bearer " + TestTokens.of(login))
                        .putHeader("Accept", "text/event-stream");
        client.request(options)
                .compose(request -> request.send())
                .onSuccess(
                        response -> {
                            if (response.statusCode() != 200) {
                                OUT.println("A stream was refused: " + response.statusCode());
                                return;
                            }
                            open.incrementAndGet();
                            response.handler(RecordParser.newDelimited("\n", this::heard));
                        })
                .onFailure(failure -> OUT.println("A stream failed: " + failure));
    }

    private void heard(Buffer line) {
        String text = line.toString(UTF_8);
        int id = text.indexOf(CASE) + CASE.length();
        if (id >= CASE.length()) {
            Long since = sent.get(UUID.fromString(text.substring(id, id + 36)));
            if (since != null) {
                took.add(System.nanoTime() - since);
                arrived.incrementAndGet();
            }
        }
    }

    private static CaseEvent.Opened opened(
            UUID id, int handler, int owner, @Nullable Integer officer, Instant at) {
        return new CaseEvent.Opened(
                id,
                new CaseHeader(
                        "DHM-2026-%06d".formatted(Math.floorMod(id.hashCode(), 1_000_000)),
                        1,
                        "0602",
                        Risk.ORANGE,
                        false,
                        Donghuamen.GRID_PATH,
                        Donghuamen.POLICE_PATH,
                        null,
                        Donghuamen.person(login(handler)),
                        Donghuamen.person(login(owner)),
                        officer == null ? null : Donghuamen.person(login(officer))),
                at);
    }

    private static DirectoryEvent.Posting post(int i) {
        UUID member = Donghuamen.person(login(i));
        return new DirectoryEvent.Posting(
                Donghuamen.person("post" + i),
                1,
                member,
                "110101001005",
                Role.MEDIATOR,
                false,
                Instant.parse("2024-12-31T16:00:00Z"),
                null);
    }

    private static String login(int i) {
        return "p" + i % PEOPLE;
    }

    private static ProducerRecord<String, byte[]> record(Event event) {
        var envelope =
                new Envelope(
                        Ids.next(),
                        EventCodec.typeOf(event),
                        "bench",
                        Instant.EPOCH,
                        event.key(),
                        null,
                        null,
                        false);
        return new ProducerRecord<>(
                event.topic().name(),
                null,
                null,
                event.key(),
                EventCodec.bytes(event),
                EventCodec.headers(envelope));
    }

    private static KafkaProducer<String, byte[]> broker() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        System.getProperty("KAFKA_BOOTSTRAP_SERVERS")),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static Service start() throws IOException, InterruptedException {
        int[] ports = FreePort.several(2);
        Map<String, String> environment = new HashMap<>(TestStack.environment());
        environment.putAll(
                ServiceDatabase.NOTIFY.environment(Integer.getInteger("twogrids.postgres.port")));
        Path log = Files.createTempFile("notify-service", ".log");
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx384m",
                                "-Dquarkus.http.port=" + ports[0],
                                "-Dquarkus.management.port=" + ports[1],
                                "-Dquarkus.oidc.auth-server-url=",
                                "-Dquarkus.oidc.token.issuer=test",
                                "-Dquarkus.oidc.public-key="
                                        + System.getProperty("quarkus.oidc.public-key"),
                                "-jar",
                                "target/quarkus-app/quarkus-run.jar")
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        var ready =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:%d/q/health/ready".formatted(ports[1])))
                        .build();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            until(
                    () -> {
                        if (!process.isAlive()) {
                            throw new IllegalStateException("See " + log);
                        }
                        try {
                            return client.send(ready, BodyHandlers.discarding()).statusCode()
                                    == 200;
                        } catch (IOException | InterruptedException e) {
                            return false; // not listening yet
                        }
                    });
        }
        return new Service(process, ports[0]);
    }

    private record Service(Process process, int port) {

        /// What it holds of the machine, in bytes.
        long memory() {
            try {
                return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                                .filter(line -> line.startsWith("VmRSS"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                                .sum()
                        << 10;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void until(BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofMinutes(8).toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not in eight minutes");
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static long stored() {
        return number("select coalesce(sum(sequence), 0) from recipient");
    }

    private static long number(String query) {
        try (Connection database = connect();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            return 0; // the tables are not there yet
        }
    }

    private static Connection connect() throws SQLException {
        return TestStack.connect(ServiceDatabase.NOTIFY, ServiceDatabase.NOTIFY.owner());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1e6;
    }
}
