package org.twogrids.kernel.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.EventCodec;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Role;

/// Replicas of a service on one copy of the directory: only one takes the topic in, each of them
/// knows what it says.
class DirectoryFeedTest {

    private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    @BeforeAll
    static void the_schema_is_in_place() throws SQLException, IOException {
        CopyStorage.install();
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

    private static void takeIn(DirectoryEvent record) {
        CopyStorage.within(copy -> copy.apply(List.of(record)));
    }

    /// As if the notification had been lost on its way.
    private static void takeInSilently(DirectoryEvent record) throws SQLException {
        try (Connection connection = CopyStorage.connections("silent").getConnection();
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

    /// A directory in memory and what feeds it, as a process of its own would have them.
    private static final class Replica implements AutoCloseable {

        private final Directory directory = new Directory(Clock.systemUTC());
        private final DirectoryFeed feed;

        Replica(String name) {
            feed = new DirectoryFeed(CopyStorage.connections(name), directory);
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
