package org.twogrids.kernel.directory;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/// Brings what the copy gains into memory, on each notification and each second: every replica of
/// the service has one, only one of them consumes the topic.
@Readiness
@ApplicationScoped
class DirectoryFeed implements HealthCheck {

    private static final int SECOND = 1_000;
    private static final Logger LOG = Logger.getLogger(DirectoryFeed.class);

    private final DataSource database;
    private final Directory directory;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("directory-feed").unstarted(this::run);

    DirectoryFeed(DataSource database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        closing.countDown();
        thread.join(Duration.ofSeconds(2));
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("directory").status(directory.isLoaded()).build();
    }

    private void run() {
        while (closing.getCount() > 0) {
            try (Connection connection = database.getConnection();
                    Statement listen = connection.createStatement()) {
                listen.execute("listen directory");
                follow(connection, connection.unwrap(PGConnection.class));
                listen.execute("unlisten *");
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("The directory feed starts over: %s", e.getMessage());
                rest();
            }
        }
    }

    private void follow(Connection connection, PGConnection notifications) throws SQLException {
        while (closing.getCount() > 0) {
            directory.take(DirectoryRows.after(connection, directory.view().position()));
            notifications.getNotifications(SECOND);
        }
    }

    private void rest() {
        try {
            closing.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }
}
