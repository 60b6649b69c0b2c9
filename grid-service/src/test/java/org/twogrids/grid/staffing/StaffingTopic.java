package org.twogrids.grid.staffing;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.kernel.events.EventCodec;
import org.twogrids.kernel.events.StaffingEvent;
import org.twogrids.kernel.events.Topics;

/// What others hear of empty posts and shifts.
public final class StaffingTopic {

    private StaffingTopic() {}

    /// All that was said until now, in order.
    public static List<StaffingEvent> heard() {
        await().until(() -> waiting() == 0);
        var partition = new TopicPartition(Topics.STAFFING.name(), 0);
        List<StaffingEvent> said = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                System.getProperty("KAFKA_BOOTSTRAP_SERVERS")),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(
                                record ->
                                        said.add(
                                                (StaffingEvent)
                                                        EventCodec.event(
                                                                EventCodec.envelope(
                                                                        record.headers()),
                                                                record.value())));
            }
        }
        return said;
    }

    private static long waiting() throws SQLException {
        try (var connection = TestStack.connect(ServiceDatabase.GRID, "grid_owner");
                var row =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select count(*) from outbox where topic = 'grid.staffing.v1'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
