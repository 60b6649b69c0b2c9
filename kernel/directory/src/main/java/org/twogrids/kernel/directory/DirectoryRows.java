package org.twogrids.kernel.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Envelope;
import org.twogrids.kernel.events.EventCodec;

/// What the copy has gained since a position, each entity once and in no order.
record DirectoryRows(long position, @Nullable Instant heartbeat, List<DirectoryEvent> records) {

    private static final UUID NONE = new UUID(0, 0);

    /// For the driver: bytes as they are, not as hexadecimal text.
    private static final int BINARY = -1;

    /// So many rows are fetched at once, and decoded while the next ones are.
    private static final int SOME = 2_000;

    static DirectoryRows after(Connection connection, long seen) throws SQLException {
        connection.setAutoCommit(false); // or the driver would fetch all at once
        try {
            return read(connection, seen);
        } finally {
            connection.setAutoCommit(true);
        }
    }

    static DirectoryEvent record(String type, byte[] payload) {
        var envelope = new Envelope(NONE, type, "", Instant.EPOCH, "", null, null, false);
        return (DirectoryEvent) EventCodec.event(envelope, payload);
    }

    private static DirectoryRows read(Connection connection, long seen) throws SQLException {
        List<CompletableFuture<List<DirectoryEvent>>> decoded = new ArrayList<>();
        List<Stored> some = new ArrayList<>();
        long position = seen;
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select type, payload, position from directory_entity"
                                + " where position > ?")) {
            select.unwrap(PGStatement.class).setPrepareThreshold(BINARY);
            select.setLong(1, seen);
            select.setFetchSize(SOME);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    some.add(new Stored(row.getString(1), row.getBytes(2)));
                    position = Math.max(position, row.getLong(3));
                    if (some.size() == SOME) {
                        List<Stored> full = some;
                        decoded.add(CompletableFuture.supplyAsync(() -> decoded(full)));
                        some = new ArrayList<>();
                    }
                }
            }
        }
        List<DirectoryEvent> records = decoded(some);
        decoded.forEach(part -> records.addAll(part.join()));
        return new DirectoryRows(position, heartbeat(connection), records);
    }

    private static List<DirectoryEvent> decoded(List<Stored> rows) {
        List<DirectoryEvent> records = new ArrayList<>(rows.size());
        rows.forEach(row -> records.add(record(row.type, row.payload)));
        return records;
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

    @SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
    private record Stored(String type, byte[] payload) {}
}
