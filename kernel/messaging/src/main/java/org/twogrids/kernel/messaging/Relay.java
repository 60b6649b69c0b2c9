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
/// the very connection with which it reads and deletes, and looks before each batch that it still
/// holds it. A commit of this process wakes it; what other processes commit it finds by a poll.
/// A batch that the broker did not take whole is sent again from its beginning: records may come
/// twice, but the first of each come in order.
@ApplicationScoped
class Relay implements DegradedPart {

    /// Any number, the same in every process: the name of the lock.
    static final long LOCK = 7_301_964L;

    /// Taken again by who has it already, it costs next to nothing, and says so if they have not.
    private static final String HOLD = "select pg_try_advisory_lock(" + LOCK + ")";

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
                if (granted(lock, HOLD)) {
                    try {
                        // a removal that a crash undoes is sent again, and taken in once
                        lock.execute("set synchronous_commit = off");
                        lead(connection);
                    } finally {
                        lock.execute("reset synchronous_commit");
                        lock.execute("select pg_advisory_unlock_all()");
                    }
                }
                await();
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("The relay starts over: %s", e.getMessage());
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void lead(Connection connection) throws SQLException, InterruptedException {
        tookOver.fire(new TookOver(clock.instant()));
        try (var held = connection.prepareStatement(HOLD)) { // asked often: planned once
            while (running && granted(held.executeQuery())) {
                work.drainPermits();
                List<OutboxRow> rows = next(connection);
                boolean isBacklog = rows.size() == config.relay().batch();
                if (!rows.isEmpty() && sent(rows)) {
                    OutboxRow.delete(connection, rows);
                    if (!isBacklog) {
                        Thread.sleep(config.relay().rest());
                        await();
                    }
                } else {
                    await();
                }
            }
        }
    }

    /// Whether the broker has every record. A broker that refuses is no reason to give up the lock:
    /// nobody else would fare better.
    private boolean sent(List<OutboxRow> rows) throws InterruptedException {
        if (sendingSince == null) {
            sendingSince = clock.instant();
        }
        try {
            List<Future<RecordMetadata>> acks = new ArrayList<>(rows.size());
            for (OutboxRow row : rows) {
                Future<RecordMetadata> ack = broker.send(row.record());
                if (ack.isDone()) {
                    ack.get(); // refused at once: what follows must not overtake it
                }
                acks.add(ack);
            }
            for (Future<RecordMetadata> ack : acks) {
                ack.get();
            }
        } catch (ExecutionException e) {
            LOG.warnf("The broker refuses events: %s", e.getMessage());
            return false;
        }
        sendingSince = null;
        return true;
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
        return granted(statement.executeQuery(sql));
    }

    private static boolean granted(ResultSet answer) throws SQLException {
        try (answer) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
