package org.twogrids.notify.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.AlertEvent;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseEvent.Due;
import org.twogrids.kernel.events.Event;
import org.twogrids.kernel.events.EventCodec;
import org.twogrids.kernel.events.Topic;
import org.twogrids.kernel.events.Topics;
import org.twogrids.kernel.events.UnreadableEvent;
import org.twogrids.notify.alerts.Deadline;
import org.twogrids.notify.audit.Book.Heard;
import org.twogrids.notify.audit.Book.Row;
import org.twogrids.notify.policy.Capacity;
import org.twogrids.notify.policy.Kind;

/// Reads the topics from end to end and the table through its view for auditors; writes nothing,
/// and leaves no position behind.
final class BookKeeper {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int AT_A_TIME = 1_000;
    private static final String ROWS = "select * from alert_audit where case_id is not null";

    private final String broker;
    private final DataSource database;

    BookKeeper(String broker, DataSource database) {
        this.broker = broker;
        this.database = database;
    }

    /// The table first: what is announced meanwhile is younger than any grace.
    Book read() throws SQLException {
        List<Row> rows = rows();
        return new Book(
                heard(Topics.CASES, CaseEvent.class), heard(Topics.ALERTS, AlertEvent.class), rows);
    }

    /// What cannot be read is passed over here; it lies in the dead letters.
    private <E extends Event> List<Heard<E>> heard(Topic topic, Class<E> family) {
        List<Heard<E>> heard = new ArrayList<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker, "enable.auto.commit", false);
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic.name()).stream()
                            .map(part -> new TopicPartition(part.topic(), part.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> left = new HashMap<>(consumer.endOffsets(partitions));
            while (left.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    Heard<E> one = heard(record, family);
                    if (one != null) {
                        heard.add(one);
                    }
                }
            }
        }
        return heard;
    }

    private static <E extends Event> @Nullable Heard<E> heard(
            ConsumerRecord<String, byte[]> record, Class<E> family) {
        try {
            var envelope = EventCodec.envelope(record.headers());
            var event = EventCodec.event(envelope, record.value());
            return new Heard<>(family.cast(event), envelope.time());
        } catch (UnreadableEvent e) {
            return null;
        }
    }

    private List<Row> rows() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false); // or the driver would fetch all of it at once
            try (var select = connection.prepareStatement(ROWS)) {
                select.setFetchSize(AT_A_TIME);
                List<Row> rows = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        rows.add(row(row));
                    }
                }
                return rows;
            } finally {
                connection.rollback();
            }
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        String deadline = row.getString("deadline");
        String stage = row.getString("deadline_stage");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("recipient", UUID.class),
                row.getObject("responsible", UUID.class),
                Capacity.valueOf(row.getString("capacity")),
                Kind.valueOf(row.getString("kind")),
                deadline == null
                        ? null
                        : new Deadline.Clock(
                                Due.Kind.valueOf(deadline),
                                row.getObject("deadline_slip", UUID.class)),
                stage == null ? null : Due.Stage.valueOf(stage),
                row.getString("state"),
                row.getBoolean("standing"),
                row.getTimestamp("raised_at").toInstant(),
                instant(row.getTimestamp("due_at")),
                instant(row.getTimestamp("snoozed_until")),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
