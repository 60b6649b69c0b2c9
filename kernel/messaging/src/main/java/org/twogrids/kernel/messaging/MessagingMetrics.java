package org.twogrids.kernel.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// `messaging.outbox.backlog`: events that wait for the broker, counted up to 10,000.
@ApplicationScoped
class MessagingMetrics {

    private final DataSource database;

    MessagingMetrics(DataSource database) {
        this.database = database;
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        Gauge.builder("messaging.outbox.backlog", this, MessagingMetrics::backlog)
                .description("Events that wait for the broker, counted up to 10,000")
                .register(metrics);
    }

    private double backlog() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count =
                        statement.executeQuery(
                                "select count(*) from (select 1 from outbox limit 10000) waiting")) {
            return count.next() ? count.getDouble(1) : Double.NaN;
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
