package org.twogrids.kernel.messaging;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import javax.sql.DataSource;

/// Keeps the inbox's weekly partitions a month ahead and no older than the topics need.
@ApplicationScoped
class InboxRound {

    private final DataSource database;
    private final Clock clock;

    InboxRound(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        maintain();
    }

    @Scheduled(every = "24h", delayed = "24h")
    void maintain() {
        try (Connection connection = database.getConnection();
                var call = connection.prepareStatement("select inbox_maintain(?)")) {
            call.setTimestamp(1, Timestamp.from(clock.instant()));
            call.execute();
        } catch (SQLException e) {
            throw new StorageFailure("The inbox could not be maintained", e);
        }
    }
}
