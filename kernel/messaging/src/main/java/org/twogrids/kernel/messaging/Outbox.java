package org.twogrids.kernel.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Event;
import org.twogrids.kernel.events.EventCodec;
import org.twogrids.kernel.events.Ids;

/// Where a change leaves what others must learn of it, in its own transaction. The caller has
/// locked the row of the event's key before, so that the order of ids is the order of commits.
@ApplicationScoped
public class Outbox {

    private static final String INSERT =
            "insert into outbox (event_id, topic, key, type, occurred_at, traceparent, change_id,"
                    + " change_ends, payload) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final Relay relay;
    private final Traces traces;
    private final Clock clock;

    Outbox(
            DataSource database,
            TransactionSynchronizationRegistry transaction,
            Relay relay,
            Traces traces,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.relay = relay;
        this.traces = traces;
        this.clock = clock;
    }

    /// Leaves one event. Must be called inside a transaction.
    public void append(Event event) {
        append(List.of(event), null);
    }

    /// Leaves several events, in order. Must be called inside a transaction.
    public void appendAll(List<? extends Event> events) {
        if (!events.isEmpty()) {
            append(events, null);
        }
    }

    /// Leaves the records of one change of the directory; consumers apply them together.
    public void appendChange(List<? extends DirectoryEvent> records) {
        append(records, Ids.next());
    }

    private void append(List<? extends Event> events, @Nullable UUID change) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            String traceparent = traces.current();
            Timestamp now = Timestamp.from(clock.instant());
            for (int i = 0; i < events.size(); i++) {
                Event event = events.get(i);
                insert.setObject(1, Ids.next());
                insert.setString(2, event.topic().name());
                insert.setString(3, event.key());
                insert.setString(4, EventCodec.typeOf(event));
                insert.setTimestamp(5, now);
                insert.setString(6, traceparent);
                insert.setObject(7, change);
                insert.setBoolean(8, change != null && i == events.size() - 1);
                insert.setBytes(9, EventCodec.bytes(event));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new StorageFailure("An event could not be stored", e);
        }
        transaction.registerInterposedSynchronization(new WakeRelay());
    }

    private final class WakeRelay implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
