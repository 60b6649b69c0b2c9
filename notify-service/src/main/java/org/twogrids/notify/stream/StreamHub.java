package org.twogrids.notify.stream;

import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.notify.alerts.Alert;
import org.twogrids.notify.alerts.Alerts;

/// All streams of this process, fed by one thread over one connection. A notification only wakes:
/// what is sent is read from the table, for all who were woken in one query. Should one have been
/// lost, the table is looked at all the same: within a second for whoever has just joined, within
/// a quarter of a minute for everyone. All at once would hold up those who are woken.
@ApplicationScoped
class StreamHub {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /// Everyone is looked at once in so many seconds.
    private static final int SLICES = 15;

    private static final Logger LOG = Logger.getLogger(StreamHub.class);

    private final DataSource database;
    private final Alerts alerts;
    private final Directory directory;
    private final Clock clock;
    private final Map<UUID, Set<AlertStream>> streams = new ConcurrentHashMap<>();
    private final Set<UUID> joined = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("alert-streams").unstarted(this::run);
    private long lastTick;
    private int slice;

    StreamHub(DataSource database, Alerts alerts, Directory directory, Clock clock) {
        this.database = database;
        this.alerts = alerts;
        this.directory = directory;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        Gauge.builder("alerts.streams.open", this, StreamHub::size)
                .description("Connected recipients of this process")
                .register(metrics);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        closing.countDown();
        thread.join(Duration.ofSeconds(2));
        all().forEach(AlertStream::close);
    }

    void add(AlertStream stream) {
        streams.compute(
                stream.recipient(),
                (member, known) -> {
                    Set<AlertStream> mine = known == null ? ConcurrentHashMap.newKeySet() : known;
                    mine.add(stream);
                    return mine;
                });
        joined.add(stream.recipient());
    }

    void remove(AlertStream stream) {
        streams.computeIfPresent(
                stream.recipient(),
                (member, known) -> {
                    known.remove(stream);
                    return known.isEmpty() ? null : known;
                });
    }

    private void run() {
        while (closing.getCount() > 0) {
            try (Connection connection = database.getConnection();
                    Statement listen = connection.createStatement()) {
                listen.execute("listen alerts");
                follow(connection.unwrap(PGConnection.class));
                listen.execute("unlisten *");
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("The alert streams start over: %s", e.getMessage());
                rest();
            }
        }
    }

    private void follow(PGConnection notifications) throws SQLException {
        push(streams.keySet());
        while (closing.getCount() > 0) {
            long left = lastTick + SECOND - System.nanoTime();
            if (left <= 0) {
                tick();
                push(overlooked());
            } else {
                push(woken(notifications.getNotifications(1 + (int) (left / 1_000_000))));
            }
        }
    }

    private Set<UUID> woken(PGNotification[] notifications) {
        Set<UUID> members = new HashSet<>();
        for (PGNotification notification : notifications) {
            UUID member = UUID.fromString(notification.getParameter());
            if (streams.containsKey(member)) {
                members.add(member);
            }
        }
        return members;
    }

    /// Whom no notification may have reached: who has joined since the last look, for what happened
    /// while they did, and some of all the others.
    private Set<UUID> overlooked() {
        slice = (slice + 1) % SLICES;
        Set<UUID> members = new HashSet<>(joined);
        joined.removeAll(members);
        streams.keySet().stream()
                .filter(member -> Math.floorMod(member.hashCode(), SLICES) == slice)
                .forEach(members::add);
        return members;
    }

    private void tick() {
        lastTick = System.nanoTime();
        DirectoryView view = directory.view();
        all().forEach(stream -> stream.tick(view, clock.instant()));
    }

    private void push(Collection<UUID> members) {
        Map<UUID, Long> seen = new HashMap<>();
        members.forEach(
                member ->
                        streams.getOrDefault(member, Set.of()).stream()
                                .mapToLong(AlertStream::seen)
                                .min()
                                .ifPresent(place -> seen.put(member, place)));
        if (seen.isEmpty()) {
            return;
        }
        DirectoryView view = directory.view();
        QuarkusTransaction.requiringNew().call(() -> alerts.changedSince(seen)).stream()
                .collect(groupingBy(Alert::recipient))
                .forEach((member, changed) -> send(member, changed, view));
    }

    private void send(UUID member, List<Alert> changed, DirectoryView view) {
        for (AlertStream stream : streams.getOrDefault(member, Set.of())) {
            try {
                changed.forEach(alert -> stream.send(alert, view));
            } catch (RuntimeException e) {
                LOG.errorf(e, "A stream of %s is closed: it could not be served", member);
                stream.close();
            }
        }
    }

    private List<AlertStream> all() {
        return streams.values().stream().flatMap(Set::stream).toList();
    }

    private int size() {
        return streams.values().stream().mapToInt(Set::size).sum();
    }

    /// The database is away: nothing to push, but tokens end all the same.
    private void rest() {
        try {
            closing.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
        tick();
    }
}
