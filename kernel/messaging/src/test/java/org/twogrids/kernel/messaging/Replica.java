package org.twogrids.kernel.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.Producer;
import org.postgresql.ds.PGSimpleDataSource;

/// A relay with connections and a producer of its own, as a process of its own would have them. Its
/// name is the source of what it sends.
final class Replica implements AutoCloseable {

    private final Takeovers takeovers = new Takeovers();
    private final Connections connections = new Connections();
    private final Broker broker = new Broker();
    private final Producer<String, byte[]> producer;
    private final Relay relay;

    Replica(String name) {
        var config = new Config(name);
        producer = broker.producer(config);
        relay = new Relay(connections, producer, config, takeovers, Clock.systemUTC());
    }

    Replica start() {
        relay.start(new StartupEvent());
        return this;
    }

    /// How often it became the active one.
    int takeovers() {
        return takeovers.heard.size();
    }

    boolean isDegraded() {
        return relay.degraded().isPresent();
    }

    /// Ends the lock without ending the session that held it.
    void loseTheLock() throws SQLException {
        try (Statement session = connections.opened.getLast().createStatement()) {
            session.execute("select pg_advisory_unlock_all()");
        }
    }

    @Override
    public void close() throws InterruptedException {
        relay.stop(new ShutdownEvent());
        broker.close(producer);
    }

    private record Config(String source) implements MessagingConfig {

        @Override
        public String bootstrapServers() {
            return System.getProperty("KAFKA_BOOTSTRAP_SERVERS");
        }

        @Override
        public MessagingConfig.Relay relay() {
            return new MessagingConfig.Relay() {
                @Override
                public int batch() {
                    return 50;
                }

                @Override
                public Duration poll() {
                    return Duration.ofMillis(50);
                }

                @Override
                public Duration rest() {
                    return Duration.ofMillis(5);
                }
            };
        }
    }

    private static final class Connections extends PGSimpleDataSource {

        private static final long serialVersionUID = 1;

        private final transient List<Connection> opened = new CopyOnWriteArrayList<>();

        Connections() {
            setUrl(System.getProperty("DB_URL"));
            setUser(System.getProperty("DB_USER"));
            setPassword(System.getProperty("DB_PASSWORD"));
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            opened.add(connection);
            return connection;
        }
    }

    private static final class Takeovers implements Event<TookOver> {

        private final List<TookOver> heard = new CopyOnWriteArrayList<>();

        @Override
        public void fire(TookOver takeover) {
            heard.add(takeover);
        }

        @Override
        public <U extends TookOver> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends TookOver> CompletionStage<U> fireAsync(
                U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<TookOver> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends TookOver> Event<U> select(Class<U> type, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends TookOver> Event<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
