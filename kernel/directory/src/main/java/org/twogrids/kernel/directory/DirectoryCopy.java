package org.twogrids.kernel.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Gatherers;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.EventCodec;
import org.twogrids.kernel.messaging.Arrival;
import org.twogrids.kernel.messaging.StorageFailure;

/// The stored copy of the directory. Every method runs inside the caller's transaction and starts
/// by locking the position, so that a reader who knows a position has seen all before it.
@ApplicationScoped
public class DirectoryCopy {

    private static final String UPSERT =
            """
            insert into directory_entity as mine (key, type, version, position, payload)
            select key, type, version, ?, payload
              from unnest(?, ?, ?, ?) as fresh (key, type, version, payload)
            on conflict (key) do update
               set version = excluded.version, position = excluded.position, payload = excluded.payload
             where mine.version < excluded.version
            """;

    private static final int AT_ONCE = 2_000;

    private final DataSource database;

    public DirectoryCopy(DataSource database) {
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

    /// Takes arrivals from the topic in, in order. The records of a change take effect together:
    /// what has come of it waits until its last record has, or until its sender has gone on to
    /// something else.
    public void takeIn(List<Arrival> batch) {
        within(
                connection -> {
                    lock(connection);
                    List<DirectoryEvent> whole = new ArrayList<>();
                    List<DirectoryEvent> waiting = new ArrayList<>();
                    UUID open = staged(connection);
                    boolean cut = open != null;
                    for (Arrival arrival : batch) {
                        UUID change = arrival.envelope().change();
                        if (open != null && !open.equals(change)) {
                            whole.addAll(ended(connection, cut, waiting));
                            cut = false;
                        }
                        open = change;
                        switch ((DirectoryEvent) arrival.event()) {
                            case DirectoryEvent.Heartbeat beat -> beat(connection, beat.at());
                            case DirectoryEvent record -> waiting.add(record);
                        }
                        if (change == null || arrival.envelope().changeEnds()) {
                            whole.addAll(ended(connection, cut, waiting));
                            cut = false;
                            open = null;
                        }
                    }
                    stage(connection, open, waiting);
                    apply(connection, whole);
                });
    }

    /// The directory lives.
    public void beat(Instant at) {
        within(
                connection -> {
                    lock(connection);
                    beat(connection, at);
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

    /// The one change that is waiting for its end; null where none is.
    private static @Nullable UUID staged(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row =
                        select.executeQuery(
                                "select change_id from directory_staged order by id limit 1")) {
            return row.next() ? row.getObject(1, UUID.class) : null;
        }
    }

    /// All of a change that has ended.
    ///
    /// @param cut whether an earlier batch has brought its beginning
    /// @param waiting what this batch has brought of it; empty afterwards
    private static List<DirectoryEvent> ended(
            Connection connection, boolean cut, List<DirectoryEvent> waiting) throws SQLException {
        List<DirectoryEvent> records = new ArrayList<>();
        if (cut) {
            try (Statement statement = connection.createStatement()) {
                try (ResultSet row =
                        statement.executeQuery(
                                "select type, payload from directory_staged order by id")) {
                    while (row.next()) {
                        records.add(DirectoryRows.record(row.getString(1), row.getBytes(2)));
                    }
                }
                statement.executeUpdate("delete from directory_staged");
            }
        }
        records.addAll(waiting);
        waiting.clear();
        return records;
    }

    private static void stage(
            Connection connection, @Nullable UUID change, List<DirectoryEvent> records)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into directory_staged (change_id, type, payload)"
                                + " values (?, ?, ?)")) {
            for (DirectoryEvent record : records) {
                insert.setObject(1, change);
                insert.setString(2, EventCodec.typeOf(record));
                insert.setBytes(3, EventCodec.bytes(record));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void beat(Connection connection, Instant at) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update directory_position"
                                + " set heartbeat_at = greatest(heartbeat_at, ?)")) {
            update.setTimestamp(1, Timestamp.from(at));
            update.executeUpdate();
        }
    }

    private static void apply(Connection connection, List<? extends DirectoryEvent> records)
            throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        long position = lock(connection) + 1;
        for (List<DirectoryEvent> some :
                newest(records).stream().gather(Gatherers.windowFixed(AT_ONCE)).toList()) {
            upsert(connection, position, some);
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update directory_position set position = " + position);
            statement.execute("notify directory");
        }
    }

    private static void upsert(Connection connection, long position, List<DirectoryEvent> records)
            throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setLong(1, position);
            upsert.setArray(2, array(connection, "text", records, DirectoryEvent::key));
            upsert.setArray(3, array(connection, "text", records, EventCodec::typeOf));
            upsert.setArray(4, array(connection, "bigint", records, DirectoryEvent::version));
            upsert.setArray(
                    5,
                    connection.createArrayOf(
                            "bytea",
                            records.stream().map(EventCodec::bytes).toArray(byte[][]::new)));
            upsert.executeUpdate();
        }
    }

    private static Array array(
            Connection connection,
            String type,
            List<DirectoryEvent> records,
            Function<DirectoryEvent, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, records.stream().map(value).toArray());
    }

    /// Of each entity one record: a statement changes a row once.
    private static Collection<DirectoryEvent> newest(List<? extends DirectoryEvent> records) {
        Map<String, DirectoryEvent> newest = new LinkedHashMap<>();
        records.forEach(
                record ->
                        newest.merge(
                                record.key(),
                                record,
                                (known, next) -> next.version() > known.version() ? next : known));
        return newest.values();
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
