package org.twogrids.kernel.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Envelope;
import org.twogrids.kernel.events.EventCodec;

/// What the copy has gained since a position.
record DirectoryRows(long position, @Nullable Instant heartbeat, List<DirectoryEvent> records) {

    private static final UUID NONE = new UUID(0, 0);

    static DirectoryRows after(Connection connection, long seen) throws SQLException {
        List<DirectoryEvent> records = new ArrayList<>();
        long position = seen;
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select type, payload, position from directory_entity"
                                + " where position > ? order by position")) {
            select.setLong(1, seen);
            select.setFetchSize(5_000);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    records.add(record(row.getString(1), row.getBytes(2)));
                    position = row.getLong(3);
                }
            }
        }
        return new DirectoryRows(position, heartbeat(connection), records);
    }

    static DirectoryEvent record(String type, byte[] payload) {
        var envelope = new Envelope(NONE, type, "", Instant.EPOCH, "", null, null, false);
        return (DirectoryEvent) EventCodec.event(envelope, payload);
    }

    private static @Nullable Instant heartbeat(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                ResultSet row =
                        select.executeQuery("select heartbeat_at from directory_position")) {
            row.next();
            var at = row.getTimestamp(1);
            return at == null ? null : at.toInstant();
        }
    }
}
