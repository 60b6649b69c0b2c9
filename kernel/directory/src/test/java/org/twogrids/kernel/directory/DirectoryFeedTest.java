package org.twogrids.kernel.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.EventCodec;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Role;

/// Replicas of a service on one copy of the directory: only one takes the topic in, each of them
/// knows what it says.
class DirectoryFeedTest {

    private static final String MIGRATION = "/db/kernel/directory/V20261124_0903__directory.sql";
    private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    @BeforeAll
    static void the_schema_is_in_place() throws SQLException, IOException {
        try (Connection owner =
                        TestStack.connect(ServiceDatabase.CASES, ServiceDatabase.CASES.owner());
                Statement sql = owner.createStatement();
                InputStream file = DirectoryFeedTest.class.getResourceAsStream(MIGRATION)) {
            String migration = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
            sql.execute(migration.replace("${app}", ServiceDatabase.CASES.app()));
        }
    }

    @Test
    void what_one_takes_in_every_replica_knows() throws Exception {
        try (Replica one = new Replica("one");
                Replica two = new Replica("two")) {
            UUID posting = Ids.next();
            takeIn(posting(posting, 1, null));
            await().until(() -> one.inForce(posting) && two.inForce(posting));

            takeIn(posting(posting, 2, BEFORE.plusSeconds(1)));
            await().until(() -> !one.inForce(posting) && !two.inForce(posting));
        }
    }

    @Test
    void changes_from_several_sides_at_once_are_missed_by_nobody() throws Exception {
        List<UUID> postings = Stream.generate(Ids::next).limit(200).toList();
        try (Replica one = new Replica("one");
                Replica two = new Replica("two")) {
            CompletableFuture.allOf(
                            IntStream.range(0, 4)
                                    .mapToObj(side -> writing(postings, side))
                                    .toArray(CompletableFuture[]::new))
                    .join();
            await().untilAsserted(
                            () ->
                                    assertThat(postings)
                                            .allMatch(one::inForce)
                                            .allMatch(two::inForce));
            assertThat(one.position()).isEqualTo(two.position());
        }
    }

    @Test
    void a_replica_that_was_cut_off_catches_up() throws Exception {
        try (Replica one = new Replica("one");
                Replica cut = new Replica("cut")) {
            UUID before = Ids.next();
            takeIn(posting(before, 1, null));
            await().until(() -> cut.inForce(before));

            await().until(() -> endSessionsOf("cut"));
            UUID after = Ids.next();
            takeIn(posting(after, 1, null));
            await().until(() -> one.inForce(after) && cut.inForce(after));
        }
    }

    @Test
    void where_no_notification_arrives_the_second_does() throws Exception {
        try (Replica one = new Replica("one")) {
            UUID posting = Ids.next();
            takeIn(posting(posting, 1, null));
            await().until(() -> one.inForce(posting));
            takeInSilently(posting(posting, 2, BEFORE.plusSeconds(1)));
            await().until(() -> !one.inForce(posting));
        }
    }

    private static CompletableFuture<Void> writing(List<UUID> postings, int side) {
        return CompletableFuture.runAsync(
                () ->
                        IntStream.range(0, postings.size())
                                .filter(i -> i % 4 == side)
                                .forEach(i -> takeIn(posting(postings.get(i), 1, null))));
    }

    /// In a transaction of its own, as the inbox would.
    private static void takeIn(DirectoryEvent record) {
        try (Connection connection = connections("writer").getConnection()) {
            connection.setAutoCommit(false);
            new DirectoryCopy(new Transaction(connection)).apply(List.of(record));
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As if the notification had been lost on its way.
    private static void takeInSilently(DirectoryEvent record) throws SQLException {
        try (Connection connection = connections("silent").getConnection();
                Statement sql = connection.createStatement();
                PreparedStatement update =
                        connection.prepareStatement(
                                "update directory_entity set version = ?, payload = ?, position ="
                                        + " (select position from directory_position)"
                                        + " where key = ?")) {
            sql.execute("update directory_position set position = position + 1");
            update.setLong(1, record.version());
            update.setBytes(2, EventCodec.bytes(record));
            update.setString(3, record.key());
            update.executeUpdate();
        }
    }

    private static boolean endSessionsOf(String replica) throws SQLException {
        try (Connection owner =
                        TestStack.connect(ServiceDatabase.CASES, ServiceDatabase.CASES.app());
                Statement sql = owner.createStatement();
                ResultSet row =
                        sql.executeQuery(
                                "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                        + " where application_name = '"
                                        + replica
                                        + "'")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    private static DirectoryEvent.Posting posting(UUID id, long version, @Nullable Instant to) {
        return new DirectoryEvent.Posting(
                id, version, id, "110101001001001", Role.GRID_WORKER, true, BEFORE, to);
    }

    private static DataSource connections(String name) {
        var connections = new PGSimpleDataSource();
        connections.setUrl(System.getProperty("DB_URL"));
        connections.setUser(System.getProperty("DB_USER"));
        connections.setPassword(System.getProperty("DB_PASSWORD"));
        connections.setApplicationName(name);
        return connections;
    }

    /// The one connection of a transaction, which whoever borrows it does not close.
    private static final class Transaction extends PGSimpleDataSource {

        private static final long serialVersionUID = 1;

        private final transient Connection connection;

        Transaction(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Connection getConnection() {
            return (Connection)
                    Proxy.newProxyInstance(
                            Transaction.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (proxy, method, arguments) ->
                                    method.getName().equals("close")
                                            ? null
                                            : method.invoke(connection, arguments));
        }
    }

    /// A directory in memory and what feeds it, as a process of its own would have them.
    private static final class Replica implements AutoCloseable {

        private final Directory directory = new Directory(Clock.systemUTC());
        private final DirectoryFeed feed;

        Replica(String name) {
            feed = new DirectoryFeed(connections(name), directory);
            feed.start(new StartupEvent());
        }

        /// A posting's holder has its id.
        boolean inForce(UUID posting) {
            return !directory.view().postingsOf(posting, Instant.now()).isEmpty();
        }

        long position() {
            return directory.view().position();
        }

        @Override
        public void close() throws InterruptedException {
            feed.stop(new ShutdownEvent());
        }
    }
}
