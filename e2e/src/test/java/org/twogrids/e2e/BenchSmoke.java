package org.twogrids.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A short load run against the running stack: eight clients flag as fast as they can, then at
/// half that rate while the officer listens. Prints figures with the machine's load and what the
/// database alone stores beside them; judges nothing.
///
///     BASE=http://localhost:8080 WARM=60 MEASURED=30 make bench-smoke
public final class BenchSmoke {

    private static final int CLIENTS = 8;
    private static final Duration FLOOR = Duration.ofSeconds(10);
    private static final String WORKER = "worker-dongchang";
    private static final String OFFICER = "officer-dongchang";

    private final PrintStream out = System.out;
    private final String base = setting("BASE", "http://localhost:8080");
    private final Field field = new Field(base);
    private final LightClient client = new LightClient(base, field);
    private final DatabaseFloor database =
            new DatabaseFloor(setting("DATABASE", "jdbc:postgresql://localhost:15432/postgres"));

    /// Whether the time until an alert is pushed counts by now.
    private volatile boolean timed;

    private BenchSmoke() {}

    public static void main(String[] args) throws Exception {
        BenchSmoke bench = new BenchSmoke();
        if (!bench.isUp()) {
            System.err.println("No stack answers at " + bench.base + ": make run first.");
            System.exit(1);
        }
        bench.run();
    }

    private boolean isUp() throws InterruptedException {
        var health = HttpRequest.newBuilder(URI.create(base + "/healthz")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void run() throws Exception {
        Duration warm = Duration.ofSeconds(Long.parseLong(setting("WARM", "60")));
        Duration measured = Duration.ofSeconds(Long.parseLong(setting("MEASURED", "30")));
        Map<String, Long> flagged = new ConcurrentHashMap<>();
        ConcurrentLinkedQueue<Long> pushed = new ConcurrentLinkedQueue<>();
        // From the first: who connects late is sent all that was missed, however much that is.
        Thread listener = Thread.startVirtualThread(() -> listen(flagged, pushed));
        flags(warm, 0, Map.of());
        Run full = flags(measured, 0, Map.of());
        report("flag POST, 8 clients, closed loop", full, measured);
        out.printf("backlog of alerts after it: gone in %.1f s%n", drained());
        timed = true;
        Run half = flags(measured, full.count() / 2.0 / measured.toSeconds(), flagged);
        report("flag POST, half that rate, open loop", half, measured);
        listener.interrupt();
        long[] latencies = pushed.stream().mapToLong(Long::longValue).sorted().toArray();
        out.printf(
                "flag sent -> alert pushed: n=%d p50=%.1f ms p99=%.1f ms%n",
                latencies.length, at(latencies, 0.50), at(latencies, 0.99));
        double floor =
                database.measure(CLIENTS, FLOOR); // last: what it wrote is flushed for a while
        out.printf(
                "database alone, 8 clients: %.0f transactions/s; flags are %.0f %% of it%n",
                floor, 100 * full.count() / (double) measured.toSeconds() / floor);
    }

    /// Waits until a case flagged now has been told of.
    ///
    /// @return seconds
    private double drained() {
        long begin = System.nanoTime();
        String last = "/api/cases/" + field.flagUntilTaken(WORKER);
        while (field.get(last, WORKER)
                .body()
                .path("alerting")
                .asText("PENDING")
                .equals("PENDING")) {
            LockSupport.parkNanos(100_000_000);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /// @param perSecond flags to start each second over all clients; 0 for as many as go
    private Run flags(Duration length, double perSecond, Map<String, Long> flagged)
            throws Exception {
        ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        AtomicInteger started = new AtomicInteger();
        long cpu = cpu();
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.execute(
                        () -> {
                            while (System.nanoTime() < end) {
                                long due = System.nanoTime();
                                if (perSecond > 0) {
                                    due =
                                            begin
                                                    + (long)
                                                            (started.getAndIncrement()
                                                                    * 1e9
                                                                    / perSecond);
                                    LockSupport.parkNanos(due - System.nanoTime());
                                }
                                LightClient.Reply answer = client.flag(WORKER);
                                took.add(System.nanoTime() - due);
                                if (answer.status() != 201) {
                                    failed.incrementAndGet();
                                } else if (perSecond > 0) {
                                    flagged.put(answer.body().path("id").asText(), due);
                                }
                            }
                        });
            }
        }
        return new Run(
                took.stream().mapToLong(Long::longValue).sorted().toArray(),
                failed.get(),
                cpu() - cpu);
    }

    /// What this program has taken of the processors, nanoseconds.
    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /// Notes when each alert of the officer arrives; a flag whose answer is later than its alert
    /// counts as soon as it is known.
    private void listen(Map<String, Long> flagged, ConcurrentLinkedQueue<Long> pushed) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(base + "/api/alerts/stream"))
                            .header("Authorization", "Bearer " + field.token(OFFICER))
                            .header("Accept", "text/event-stream")
                            .build();
            var lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    http.send(request, BodyHandlers.ofInputStream()).body(),
                                    StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (timed && line.startsWith("data:")) {
                    long now = System.nanoTime();
                    JsonNode alert = Field.JSON.readTree(line.substring(5));
                    String id = alert.path("case").path("id").asText();
                    Thread.startVirtualThread(() -> match(id, now, flagged, pushed));
                }
            }
        } catch (IOException | InterruptedException e) {
            out.println("The stream ended: " + e.getMessage());
        }
    }

    private static void match(
            String id, long now, Map<String, Long> flagged, ConcurrentLinkedQueue<Long> pushed) {
        for (int i = 0; i < 100; i++) {
            Long due = flagged.remove(id);
            if (due != null) {
                pushed.add(now - due);
                return;
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    private void report(String what, Run run, Duration length) {
        out.printf(
                "%s: %.0f/s, p50=%.1f ms p99=%.1f ms, failed=%d, machine load %.1f,"
                        + " this program %.1f ms of CPU for each%n",
                what,
                run.count() / (double) length.toSeconds(),
                at(run.nanos(), 0.50),
                at(run.nanos(), 0.99),
                run.failed(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                run.cpu() / 1e6 / run.count());
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e6;
    }

    private static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }

    /// @param cpu of this program, nanoseconds
    private record Run(long[] nanos, int failed, long cpu) {

        int count() {
            return nanos.length;
        }
    }
}
