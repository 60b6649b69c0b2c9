package org.twogrids.kernel.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.twogrids.kernel.events.Event;

/// Takes batches of records in, each event once: the ids and the effect share one transaction.
/// Where a batch fails it is replayed record by record; what fails by itself goes to the dead
/// letters, what a broken database or network fails is tried until it works.
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final String INSERT =
            "insert into inbox (event_id) select unnest(?) on conflict do nothing returning event_id";

    private final DataSource database;
    private final DeadLetters deadLetters;
    private final Traces traces;
    private final CountDownLatch closing = new CountDownLatch(1);

    Inbox(DataSource database, DeadLetters deadLetters, Traces traces) {
        this.database = database;
        this.deadLetters = deadLetters;
        this.traces = traces;
    }

    void stop(@Observes ShutdownEvent event) {
        closing.countDown();
    }

    /// Takes in what was not taken in before, all of a batch at once: for effects that one
    /// statement can have.
    public void receive(ConsumerRecords<String, byte[]> records, Consumer<List<Event>> handler) {
        take(
                records,
                batch -> {
                    Set<UUID> fresh = remember(batch);
                    List<Arrival> news =
                            batch.stream()
                                    .filter(arrival -> fresh.remove(arrival.envelope().id()))
                                    .toList();
                    traces.within(
                            news.stream().map(Arrival::envelope).toList(),
                            () -> handler.accept(news.stream().map(Arrival::event).toList()));
                });
    }

    /// Takes in every record of a batch, in order: for handlers that tell old from new themselves.
    public void receiveAll(
            ConsumerRecords<String, byte[]> records, Consumer<List<Arrival>> handler) {
        take(
                records,
                batch ->
                        traces.within(
                                batch.stream().map(Arrival::envelope).toList(),
                                () -> handler.accept(batch)));
    }

    private void take(ConsumerRecords<String, byte[]> records, Effect effect) {
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>(records.count());
        records.forEach(batch::add);
        try {
            untilItWorks(() -> inOneTransaction(batch, effect));
        } catch (RuntimeException e) {
            LOG.warnf("A batch of %d is replayed one by one: %s", batch.size(), e.getMessage());
            batch.forEach(record -> takeAlone(record, effect));
        }
    }

    private void takeAlone(ConsumerRecord<String, byte[]> record, Effect effect) {
        try {
            untilItWorks(() -> inOneTransaction(List.of(record), effect));
        } catch (Closing e) {
            throw e;
        } catch (RuntimeException e) {
            untilItWorks(() -> deadLetters.send(record, e));
        }
    }

    private static void inOneTransaction(
            List<ConsumerRecord<String, byte[]>> records, Effect effect) {
        List<Arrival> batch = records.stream().map(Arrival::of).toList();
        QuarkusTransaction.requiringNew().run(() -> effect.on(batch));
    }

    private void untilItWorks(Attempt attempt) {
        Duration wait = Duration.ofMillis(50);
        while (true) {
            try {
                attempt.run();
                return;
            } catch (InterruptedException e) {
                throw new Closing(e);
            } catch (ExecutionException | RuntimeException e) {
                if (!Passing.is(e)) {
                    throw e instanceof RuntimeException direct
                            ? direct
                            : new IllegalStateException(e);
                }
                LOG.warnf("Trying again in %s: %s", wait, e.getMessage());
                rest(wait);
                wait =
                        wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0
                                ? wait.multipliedBy(2)
                                : LONGEST_WAIT;
            }
        }
    }

    private void rest(Duration wait) {
        try {
            if (closing.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Closing(new InterruptedException("shutting down"));
            }
        } catch (InterruptedException e) {
            throw new Closing(e);
        }
    }

    private Set<UUID> remember(List<Arrival> batch) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Object[] ids = batch.stream().map(arrival -> arrival.envelope().id()).toArray();
            insert.setArray(1, connection.createArrayOf("uuid", ids));
            try (ResultSet inserted = insert.executeQuery()) {
                Set<UUID> fresh = new HashSet<>();
                while (inserted.next()) {
                    fresh.add(inserted.getObject(1, UUID.class));
                }
                return fresh;
            }
        } catch (SQLException e) {
            throw new StorageFailure("The inbox could not be written", e);
        }
    }

    @FunctionalInterface
    private interface Effect {
        void on(List<Arrival> batch);
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws ExecutionException, InterruptedException;
    }

    /// The process ends: the records stay on the topic, uncommitted, for the next one.
    private static final class Closing extends RuntimeException {

        Closing(InterruptedException cause) {
            super("The service is shutting down", cause);
        }
    }
}
