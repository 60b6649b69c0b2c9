package org.twogrids.cases.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Envelope;
import org.twogrids.kernel.events.EventCodec;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.privacy.BlindIndex;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.TextTokens;

/// Adds many made-up cases to the demo stack that runs, straight into its database: what a
/// sub-district, a district, a city would have after some years. Nothing that is there changes;
/// nobody is told of any.
///
///     N=1000000 make bench-data
///
/// Only into a demo: the stack at `BASE` must offer the demo identity, `DATABASE` must be that
/// stack's, and `KEYS` its keys, else it refuses before it writes anything.
public final class ManyCases {

    private static final int BATCH = 2_000;

    /// Who can log in to a demo without being a member: who sets it up, and who may be invited.
    private static final Set<String> OUTSIDE = Set.of("installer", "newcomer");
    private static final Duration HISTORY = Duration.ofDays(600);
    private static final String RESERVE =
            "insert into case_number_block as block (area, year, next) values (?, ?, 1 + ?)"
                    + " on conflict (area, year) do update set next = block.next + ?"
                    + " returning next - ?";
    private static final List<String> TABLES =
            List.of(
                    "cases",
                    "case_party",
                    "case_note",
                    "case_journal",
                    "case_routing",
                    "case_clock",
                    "case_alerting",
                    "case_search",
                    "mediation",
                    "return_visit");

    private final PrintStream out = System.out;
    private final String base = setting("BASE", "http://localhost:8080");
    private final Path keys = Path.of(setting("KEYS", ".local/keys/cases"));
    private final Instant today = Instant.now();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    private ManyCases() {}

    public static void main(String[] args) throws Exception {
        int number = Integer.parseInt(setting("N", "10000"));
        try {
            new ManyCases().fill(number);
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private void fill(int number) throws Exception {
        String address = setting("DATABASE", "jdbc:postgresql://localhost:15432/cases");
        try (Connection database = connect(address)) {
            Town town = town(database);
            requireDemo(town.view());
            MadeUpCases cases =
                    new MadeUpCases(
                            town.view(),
                            town.position(),
                            reporters(town.view()),
                            sealer(),
                            BlindIndex.with(keys),
                            TextTokens.with(keys),
                            today);
            try (Statement sql = database.createStatement()) {
                sql.execute("set session_replication_role = replica"); // no triggers
                sql.execute("set gin_pending_list_limit = '64MB'");
            }
            database.setAutoCommit(false);
            long begin = System.nanoTime();
            Sample sample = write(database, cases, number);
            double seconds = (System.nanoTime() - begin) / 1e9;
            tidy(database);
            requireReadable(sample);
            report(database, number, seconds, (System.nanoTime() - begin) / 1e9);
        }
    }

    /// One batch is made up while the one before is written.
    private Sample write(Connection database, MadeUpCases cases, int number) throws Exception {
        Sample sample = null;
        try (ExecutorService maker = Executors.newSingleThreadExecutor()) {
            Future<CopiedRows> next = null;
            for (int first = 0; first < number || next != null; first += BATCH) {
                Future<CopiedRows> ready = next;
                next = null;
                if (first < number) {
                    List<Planned> planned =
                            planned(database, first, Math.min(BATCH, number - first), number);
                    if (sample == null) {
                        sample = new Sample(planned.getFirst().number());
                    }
                    long seed = today.toEpochMilli() + first;
                    next = maker.submit(() -> made(cases, planned, new Random(seed)));
                }
                if (ready != null) {
                    ready.get().copyTo(database);
                    database.commit();
                    if (first % (25 * BATCH) == 0) {
                        out.printf("%,d of %,d%n", Math.min(first, number), number);
                    }
                }
            }
        }
        return sample;
    }

    private static CopiedRows made(MadeUpCases cases, List<Planned> planned, Random random) {
        CopiedRows rows = new CopiedRows();
        planned.forEach(it -> cases.add(rows, random, it.number(), it.receivedAt()));
        return rows;
    }

    /// Spread over the time, the oldest first; numbers as the service takes them, in blocks.
    private List<Planned> planned(Connection database, int first, int many, int of)
            throws SQLException {
        Map<Integer, List<Instant>> years = new HashMap<>();
        for (int i = first; i < first + many; i++) {
            Instant at =
                    today.minus(HISTORY).plusMillis((long) (HISTORY.toMillis() * (i / (of + 1.0))));
            years.computeIfAbsent(at.atZone(DirectoryView.ZONE).getYear(), _ -> new ArrayList<>())
                    .add(at);
        }
        List<Planned> planned = new ArrayList<>();
        for (Map.Entry<Integer, List<Instant>> year : years.entrySet()) {
            long next = reserved(database, year.getKey(), year.getValue().size());
            for (Instant at : year.getValue()) {
                planned.add(new Planned("DHM-%d-%06d".formatted(year.getKey(), next++), at));
            }
        }
        return planned;
    }

    private static long reserved(Connection database, int year, int many) throws SQLException {
        try (PreparedStatement take = database.prepareStatement(RESERVE)) {
            take.setString(1, "DHM");
            take.setInt(2, year);
            take.setInt(3, many);
            take.setInt(4, many);
            take.setInt(5, many);
            try (ResultSet row = take.executeQuery()) {
                row.next();
                long first = row.getLong(1);
                database.commit();
                return first;
            }
        }
    }

    /// What the database does by itself after a while: its statistics, and its lists of pending
    /// entries.
    private static void tidy(Connection database) throws SQLException {
        database.setAutoCommit(true);
        try (Statement sql = database.createStatement()) {
            sql.execute("vacuum (analyze) " + String.join(", ", TABLES));
        }
    }

    private static Connection connect(String address) {
        try {
            return DriverManager.getConnection(address, "postgres", "postgres");
        } catch (SQLException e) {
            throw new Refused(
                    "No demo database answers at %s: %s".formatted(address, e.getMessage()));
        }
    }

    private Sealer sealer() {
        try {
            return Sealer.with(keys);
        } catch (IllegalStateException e) {
            throw new Refused("KEYS=%s: %s".formatted(keys, e.getMessage()));
        }
    }

    private static Town town(Connection database) throws SQLException {
        List<DirectoryEvent> records = new ArrayList<>();
        long position = 0;
        try (Statement select = database.createStatement();
                ResultSet row =
                        select.executeQuery(
                                "select type, payload, position from directory_entity"
                                        + " order by position")) {
            while (row.next()) {
                var envelope =
                        new Envelope(
                                new UUID(0, 0),
                                row.getString(1),
                                "",
                                Instant.EPOCH,
                                "",
                                null,
                                null,
                                false);
                records.add((DirectoryEvent) EventCodec.event(envelope, row.getBytes(2)));
                position = row.getLong(3);
            }
        }
        return new Town(DirectoryView.of(records), position);
    }

    /// The demo identity asks for no password and is never offered to a network: where it names the
    /// people of this very database, the database is a demo's.
    private void requireDemo(DirectoryView directory) throws InterruptedException {
        try {
            HttpResponse<String> people =
                    http.send(
                            HttpRequest.newBuilder(URI.create(base + "/idp/people")).build(),
                            BodyHandlers.ofString());
            if (people.statusCode() != 200) {
                throw new Refused(base + " is no demo stack: it has no demo identity.");
            }
            for (JsonNode person : json.readTree(people.body())) {
                String login = person.path("subject").asText();
                if (!OUTSIDE.contains(login) && directory.memberOf(login).isEmpty()) {
                    throw new Refused(
                            "This database is not that of the demo stack at %s: %s is nobody there."
                                    .formatted(base, login));
                }
            }
        } catch (IOException e) {
            throw new Refused("No demo stack answers at " + base + ": make run first.");
        }
    }

    private List<UUID> reporters(DirectoryView directory) {
        List<UUID> workers =
                directory
                        .members()
                        .map(it -> it.id())
                        .filter(
                                it ->
                                        directory.postingsOf(it, today).stream()
                                                .anyMatch(at -> at.role() == Role.GRID_WORKER))
                        .toList();
        if (workers.isEmpty()) {
            throw new Refused("Nobody works in a grid of this database: load the demo data first.");
        }
        return workers;
    }

    /// The service itself must read what was written.
    private void requireReadable(Sample sample) throws Exception {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(base + "/api/cases/searches"))
                                .header("Authorization", "Bearer " + token())
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"number\":\"%s\"}".formatted(sample.number())))
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new Refused("The service does not read them: " + answer.body());
        }
        JsonNode found = json.readTree(answer.body()).path("items").path(0);
        out.printf(
                "%s reads: %s, %s%n",
                sample.number(), found.path("title").asText(), found.path("status").asText());
    }

    private String token() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(base + "/idp/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "grant_type=password&client_id=console&scope=openid"
                                                        + "&password=demo&username=coordinator-donghuamen"))
                                .build(),
                        BodyHandlers.ofString());
        return json.readTree(answer.body()).path("access_token").asText();
    }

    private void report(Connection database, int number, double writing, double all)
            throws SQLException {
        try (Statement sql = database.createStatement();
                ResultSet row =
                        sql.executeQuery(
                                "select count(*), count(*) filter (where open),"
                                        + " pg_database_size(current_database()) from cases")) {
            row.next();
            out.printf(
                    "%,d cases in %.0f s (%.0f/s), %.0f s with vacuum; there are %,d now, %,d of them"
                            + " open; %.1f KB each all in%n",
                    number,
                    writing,
                    number / writing,
                    all,
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3) / 1024.0 / Math.max(1, row.getLong(1)));
        }
    }

    private static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }

    private record Town(DirectoryView view, long position) {}

    private record Planned(String number, Instant receivedAt) {}

    private record Sample(String number) {}

    /// Says why, before anything is written.
    private static final class Refused extends RuntimeException {
        Refused(String why) {
            super(why);
        }
    }
}
