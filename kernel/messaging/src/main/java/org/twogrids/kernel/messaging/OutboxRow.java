package org.twogrids.kernel.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Envelope;
import org.twogrids.kernel.events.EventCodec;

/// One event that waits for the broker.
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
record OutboxRow(long id, String topic, String key, Envelope envelope, byte[] payload) {

    static final String SELECT =
            "select id, event_id, topic, key, type, occurred_at, traceparent, change_id,"
                    + " change_ends, payload from outbox order by id limit ?";

    static OutboxRow of(ResultSet row, String source) throws SQLException {
        String key = row.getString("key");
        @Nullable UUID change = row.getObject("change_id", UUID.class);
        return new OutboxRow(
                row.getLong("id"),
                row.getString("topic"),
                key,
                new Envelope(
                        row.getObject("event_id", UUID.class),
                        row.getString("type"),
                        source,
                        row.getTimestamp("occurred_at").toInstant(),
                        key,
                        row.getString("traceparent"),
                        change,
                        row.getBoolean("change_ends")),
                row.getBytes("payload"));
    }

    static void delete(Connection connection, List<OutboxRow> rows) throws SQLException {
        Long[] ids = rows.stream().map(OutboxRow::id).toArray(Long[]::new);
        try (PreparedStatement delete =
                connection.prepareStatement("delete from outbox where id = any(?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", ids));
            delete.executeUpdate();
        }
    }

    ProducerRecord<String, byte[]> record() {
        return new ProducerRecord<>(topic, null, null, key, payload, EventCodec.headers(envelope));
    }
}
