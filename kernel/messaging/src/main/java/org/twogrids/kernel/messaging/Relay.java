package org.twogrids.kernel.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Carries the outbox to the broker. One relay is active per database: it holds an advisory lock on
/// the very connection with which it reads and deletes, so that a relay that has lost the lock can
/// do neither. A commit of this process wakes it; what other processes commit it finds by a poll.
@ApplicationScoped
class Relay implements DegradedPart {

    /// Any number, the same in every process: the name of the lock.
    private static final long LOCK = 7_301_964L;

    private static final Duration STALLED_AFTER = Duration.ofSeconds(3);
    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final DataSource database;
    private final Producer<String, byte[]> broker;
    private final MessagingConfig config;
    private final Event<TookOver> tookOver;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);
    private volatile boolean running = true;
    private volatile @Nullable Instant sendingSince;

    Relay(
            DataSource database,
            Producer<String, byte[]> broker,
            MessagingConfig config,
            Event<TookOver> tookOver,
            Clock clock) {
        this.database = database;
        this.broker = broker;
        this.config = config;
        this.tookOver = tookOver;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        thread.join(Duration.ofSeconds(1));
        thread.interrupt();
        thread.join(Duration.ofSeconds(1));
    }

    void wake() {
        work.release();
    }

    @Override
    public Optional<String> degraded() {
        Instant since = sendingSince;
        return since != null && since.plus(STALLED_AFTER).isBefore(clock.instant())
                ? Optional.of("broker: events wait since " + since)
                : Optional.empty();
    }

    private void run() {
        while (running) {
            try (Connection connection = database.getConnection();
                    Statement lock = connection.createStatement()) {
                if (granted(lock, "select pg_try_advisory_lock(" + LOCK + ")")) {
                    try {
                        lead(connection);
                    } finally {
                        granted(lock, "select pg_advisory_unlock(" + LOCK + ")");
                    }
                }
                await();
            } catch (SQLException | RuntimeException | ExecutionException e) {
                LOG.warnf("The relay starts over: %s", e.getMessage());
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void lead(Connection connection)
            throws SQLException, InterruptedException, ExecutionException {
        tookOver.fire(new TookOver(clock.instant()));
        while (running) {
            work.drainPermits();
            if (forward(connection) == 0) {
                await();
            }
        }
    }

    /// Sends one batch and deletes it once the broker has every record of it.
    private int forward(Connection connection)
            throws SQLException, InterruptedException, ExecutionException {
        List<OutboxRow> rows = next(connection);
        if (rows.isEmpty()) {
            return 0;
        }
        if (sendingSince == null) {
            sendingSince = clock.instant();
        }
        List<Future<RecordMetadata>> acks = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            acks.add(broker.send(row.record()));
        }
        for (Future<RecordMetadata> ack : acks) {
            ack.get();
        }
        sendingSince = null;
        OutboxRow.delete(connection, rows);
        return rows.size();
    }

    private List<OutboxRow> next(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(OutboxRow.SELECT)) {
            select.setInt(1, config.relay().batch());
            try (ResultSet found = select.executeQuery()) {
                List<OutboxRow> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(OutboxRow.of(found, config.source()));
                }
                return rows;
            }
        }
    }

    private void await() throws InterruptedException {
        boolean woken = work.tryAcquire(config.relay().poll().toMillis(), TimeUnit.MILLISECONDS);
        LOG.tracef("The relay looks, woken: %s", woken);
    }

    private void pause() {
        try {
            await();
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private static boolean granted(Statement statement, String sql) throws SQLException {
        try (ResultSet answer = statement.executeQuery(sql)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
