package org.twogrids.kernel.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.kernel.events.Envelope;
import org.twogrids.kernel.events.EventCodec;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Topics;

/// Two replicas of a service on one database: each event leaves it once, in the order of its key,
/// whatever happens to the one that sends.
class RelayTest {

    private static final String MIGRATION = "/db/kernel/messaging/V20261124_0900__messaging.sql";

    private final List<String> keys =
            Stream.generate(() -> Ids.next().toString()).limit(20).toList();
    private int written;

    private record Arrival(Envelope envelope, int number) {}

    @BeforeAll
    static void the_schema_is_in_place() throws SQLException, IOException {
        try (Connection owner = connect(ServiceDatabase.CASES.owner());
                Statement sql = owner.createStatement();
                InputStream file = RelayTest.class.getResourceAsStream(MIGRATION)) {
            String migration = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
            sql.execute(migration.replace("${app}", ServiceDatabase.CASES.app()));
        }
    }

    @Test
    void a_backlog_is_sent_once_by_one_of_two_and_in_the_order_of_each_key() throws Exception {
        write(100);
        try (Replica one = new Replica("one").start();
                Replica two = new Replica("two").start()) {
            write(50);
            await().until(() -> waiting() == 0);

            List<Arrival> arrivals = arrivals();
            assertThat(byKey(arrivals)).isEqualTo(inOrder());
            assertThat(arrivals.stream().map(each -> each.envelope().source()).distinct())
                    .hasSize(1);
            assertThat(one.takeovers() + two.takeovers()).isEqualTo(1);
        }
    }

    @Test
    void when_the_active_one_ends_the_other_goes_on() throws Exception {
        try (Replica other = new Replica("other")) {
            try (Replica first = new Replica("first").start()) {
                await().until(() -> first.takeovers() == 1);
                other.start();
                write(20);
                await().until(() -> waiting() == 0);
                assertThat(other.takeovers()).isZero();
            }
            write(20);
            await().until(() -> waiting() == 0);
            assertThat(other.takeovers()).isEqualTo(1);
            assertThat(byKey(arrivals())).isEqualTo(inOrder());
        }
    }

    @Test
    void a_broken_connection_of_the_active_one_loses_nothing_and_keeps_the_order_of_each_key()
            throws Exception {
        int breaks = 6;
        try (Replica one = new Replica("one").start();
                Replica two = new Replica("two").start()) {
            for (int i = 0; i < breaks; i++) {
                write(40);
                await().until(RelayTest::endTheSessionThatHoldsTheLock);
            }
            write(10);
            await().until(() -> waiting() == 0);

            assertThat(one.takeovers() + two.takeovers()).isGreaterThanOrEqualTo(breaks);
        }
        // What was on its way when the connection broke comes twice; the inbox passes over it.
        assertThat(byKey(firstOfEach(arrivals()))).isEqualTo(inOrder());
    }

    @Test
    void a_relay_that_no_longer_holds_the_lock_sends_nothing_until_it_has_it_again()
            throws Exception {
        try (Replica replica = new Replica("one").start();
                Connection rival = connect(ServiceDatabase.CASES.app());
                Statement lock = rival.createStatement()) {
            await().until(() -> replica.takeovers() == 1);
            CompletableFuture<Void> rivalHasIt =
                    CompletableFuture.runAsync(() -> waitForTheLock(lock));
            await().until(RelayTest::somebodyWaitsForTheLock);
            replica.loseTheLock();
            rivalHasIt.join();

            write(1);
            await().during(Duration.ofMillis(500)).until(() -> waiting() == keys.size());

            lock.execute("select pg_advisory_unlock_all()");
            await().until(() -> waiting() == 0);
            assertThat(replica.takeovers()).isEqualTo(2);
            assertThat(byKey(arrivals())).isEqualTo(inOrder());
        }
    }

    @Test
    void a_broker_that_is_away_at_the_start_costs_neither_the_order_nor_the_lock()
            throws Exception {
        TestStack.kafka().stop();
        try (Replica replica = new Replica("one")) {
            try {
                write(20);
                replica.start();
                await().until(replica::isDegraded);
            } finally {
                TestStack.kafka().start();
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 0);

            assertThat(replica.takeovers()).isEqualTo(1);
            assertThat(replica.isDegraded()).isFalse();
            assertThat(byKey(firstOfEach(arrivals()))).isEqualTo(inOrder());
        }
    }

    /// One more event of each key, so many times.
    private void write(int times) throws SQLException {
        try (Connection connection = connect(ServiceDatabase.CASES.app());
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into outbox (event_id, topic, key, type, occurred_at,"
                                        + " payload) values (?, ?, ?, 'test', now(), ?)")) {
            for (int i = 0; i < times; i++) {
                for (String key : keys) {
                    insert.setObject(1, Ids.next());
                    insert.setString(2, Topics.CASES.name());
                    insert.setString(3, key);
                    insert.setBytes(4, Integer.toString(written).getBytes(UTF_8));
                    insert.addBatch();
                }
                written++;
            }
            insert.executeBatch();
        }
    }

    private Map<String, List<Integer>> inOrder() {
        return keys.stream()
                .collect(
                        Collectors.toMap(
                                key -> key, key -> IntStream.range(0, written).boxed().toList()));
    }

    /// Everything on the topic that is of this test, in the order of the partitions.
    private List<Arrival> arrivals() {
        List<Arrival> arrivals = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                System.getProperty("KAFKA_BOOTSTRAP_SERVERS")),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    IntStream.range(0, Topics.CASES.partitions())
                            .mapToObj(each -> new TopicPartition(Topics.CASES.name(), each))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(
                                record -> {
                                    if (keys.contains(record.key())) {
                                        arrivals.add(
                                                new Arrival(
                                                        EventCodec.envelope(record.headers()),
                                                        Integer.parseInt(
                                                                new String(
                                                                        record.value(), UTF_8))));
                                    }
                                });
            }
        }
        return arrivals;
    }

    private static List<Arrival> firstOfEach(List<Arrival> arrivals) {
        Map<Object, Arrival> first = new LinkedHashMap<>();
        arrivals.forEach(each -> first.putIfAbsent(each.envelope().id(), each));
        return List.copyOf(first.values());
    }

    private static Map<String, List<Integer>> byKey(List<Arrival> arrivals) {
        return arrivals.stream()
                .collect(
                        Collectors.groupingBy(
                                each -> each.envelope().subject(),
                                Collectors.mapping(Arrival::number, Collectors.toList())));
    }

    private static int waiting() throws SQLException {
        try (Connection connection = connect(ServiceDatabase.CASES.app());
                Statement sql = connection.createStatement();
                ResultSet count = sql.executeQuery("select count(*) from outbox")) {
            count.next();
            return count.getInt(1);
        }
    }

    private static boolean endTheSessionThatHoldsTheLock() throws SQLException {
        try (Connection superuser = connect("postgres");
                Statement sql = superuser.createStatement();
                ResultSet ended =
                        sql.executeQuery(
                                "select pg_terminate_backend(pid) from pg_locks where granted and"
                                        + " locktype = 'advisory' and objid = "
                                        + Relay.LOCK)) {
            return ended.next() && ended.getBoolean(1);
        }
    }

    private static boolean somebodyWaitsForTheLock() throws SQLException {
        try (Connection superuser = connect("postgres");
                Statement sql = superuser.createStatement();
                ResultSet waiting =
                        sql.executeQuery(
                                "select 1 from pg_locks where not granted and locktype = 'advisory'"
                                        + " and objid = "
                                        + Relay.LOCK)) {
            return waiting.next();
        }
    }

    private static void waitForTheLock(Statement session) {
        try {
            session.execute("select pg_advisory_lock(" + Relay.LOCK + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(String role) throws SQLException {
        return TestStack.connect(ServiceDatabase.CASES, role);
    }
}
