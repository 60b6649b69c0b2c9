package org.twogrids.kernel.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.EventCodec;
import org.twogrids.kernel.messaging.StorageFailure;

/// The stored copy of the directory. Every method runs inside the caller's transaction and starts
/// by locking the position, so that a reader who knows a position has seen all before it.
@ApplicationScoped
public class DirectoryCopy {

    private static final String UPSERT =
            """
            insert into directory_entity as mine (key, type, version, position, payload)
            values (?, ?, ?, ?, ?)
            on conflict (key) do update
               set version = excluded.version, position = excluded.position, payload = excluded.payload
             where mine.version < excluded.version
            """;

    private final DataSource database;

    DirectoryCopy(DataSource database) {
        this.database = database;
    }

    /// Takes the records of one change in together; those older than the copy's own are ignored.
    public void apply(List<? extends DirectoryEvent> records) {
        within(connection -> apply(connection, records));
    }

    /// Locks the copy, so that what the caller announces next leaves in the order of commits.
    public void lock() {
        within(DirectoryCopy::lock);
    }

    void stage(UUID change, DirectoryEvent record, boolean ends) {
        within(
                connection -> {
                    lock(connection);
                    flush(connection, "change_id <> '" + change + "'");
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "insert into directory_staged (change_id, type, payload)"
                                            + " values (?, ?, ?)")) {
                        insert.setObject(1, change);
                        insert.setString(2, EventCodec.typeOf(record));
                        insert.setBytes(3, EventCodec.bytes(record));
                        insert.executeUpdate();
                    }
                    if (ends) {
                        flush(connection, "true");
                    }
                });
    }

    /// The directory lives; and no change is left half taken in once its sender has gone on.
    public void beat(Instant at) {
        within(
                connection -> {
                    lock(connection);
                    flush(connection, "true");
                    try (PreparedStatement update =
                            connection.prepareStatement(
                                    "update directory_position"
                                            + " set heartbeat_at = greatest(heartbeat_at, ?)")) {
                        update.setTimestamp(1, Timestamp.from(at));
                        update.executeUpdate();
                    }
                });
    }

    boolean isEmpty() {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet any = select.executeQuery("select 1 from directory_entity limit 1")) {
            return !any.next();
        } catch (SQLException e) {
            throw new StorageFailure("The copy of the directory could not be read", e);
        }
    }

    private static void flush(Connection connection, String which) throws SQLException {
        List<DirectoryEvent> records = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row =
                    statement.executeQuery(
                            "select type, payload from directory_staged where "
                                    + which
                                    + " order by id")) {
                while (row.next()) {
                    records.add(DirectoryRows.record(row.getString(1), row.getBytes(2)));
                }
            }
            if (!records.isEmpty()) {
                statement.executeUpdate("delete from directory_staged where " + which);
                apply(connection, records);
            }
        }
    }

    private static void apply(Connection connection, List<? extends DirectoryEvent> records)
            throws SQLException {
        long position = lock(connection) + 1;
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT);
                Statement statement = connection.createStatement()) {
            for (DirectoryEvent record : records) {
                upsert.setString(1, record.key());
                upsert.setString(2, EventCodec.typeOf(record));
                upsert.setLong(3, record.version());
                upsert.setLong(4, position);
                upsert.setBytes(5, EventCodec.bytes(record));
                upsert.addBatch();
            }
            upsert.executeBatch();
            statement.executeUpdate("update directory_position set position = " + position);
            statement.execute("notify directory");
        }
    }

    private static long lock(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row =
                        select.executeQuery("select position from directory_position for update")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void within(Step step) {
        try (Connection connection = database.getConnection()) {
            step.on(connection);
        } catch (SQLException e) {
            throw new StorageFailure("The copy of the directory could not be written", e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void on(Connection connection) throws SQLException;
    }
}
