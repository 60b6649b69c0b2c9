package org.twogrids.deploy.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.twogrids.kernel.privacy.KeyFiles;

/// One PostgreSQL and one Kafka per test JVM, on free ports and a throw-away folder. What a service
/// reads from its environment is set as system properties before the first test is found. The
/// system property `twogrids.database` (from Surefire) says which service is under test; without
/// it nothing is started.
public final class TestStack implements LauncherSessionListener {

    private static final String FOLDER = "twogrids.test-stack";
    private static final List<String> VARIABLES =
            List.of(
                    "DB_URL",
                    "DB_USER",
                    "DB_PASSWORD",
                    "DB_OWNER",
                    "DB_OWNER_PASSWORD",
                    "KAFKA_BOOTSTRAP_SERVERS",
                    "KEYS_DIR");

    /// Held, since the log manager forgets the level of a logger nobody holds.
    private static final List<Logger> QUIET = new ArrayList<>();

    private final List<AutoCloseable> running = new ArrayList<>();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String database = System.getProperty("twogrids.database");
        if (database == null || System.getProperty(FOLDER) != null) {
            return;
        }
        quiet("kafka", "org.apache.kafka", "state.change.logger", "io.zonky");
        try {
            Path folder = Files.createTempDirectory("twogrids");
            System.setProperty(FOLDER, folder.toString());
            CompletableFuture<KafkaNode> kafka =
                    CompletableFuture.supplyAsync(() -> startKafka(folder.resolve("kafka")));
            startPostgres(folder.resolve("postgres"), database);
            Path keys = folder.resolve("keys");
            KeyFiles.createMissing(keys);
            System.setProperty("KEYS_DIR", keys.toString());
            System.setProperty("KAFKA_BOOTSTRAP_SERVERS", kafka.join().bootstrapServers());
            Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startPostgres(Path data, String database) {
        PostgresNode postgres = PostgresNode.start(data, FreePort.any());
        running.add(postgres);
        ServiceDatabase.of(database).environment(postgres.port()).forEach(System::setProperty);
        System.setProperty("twogrids.postgres.port", Integer.toString(postgres.port()));
    }

    private KafkaNode startKafka(Path data) {
        KafkaNode kafka = new KafkaNode(data, FreePort.any());
        kafka.start();
        running.add(kafka);
        try {
            DeclaredTopics.createMissing(kafka.bootstrapServers());
            BrokerSwitch onOff =
                    new BrokerSwitch() {
                        @Override
                        public void start() {
                            kafka.start();
                        }

                        @Override
                        public void stop() {
                            kafka.stop();
                        }
                    };
            ManagementFactory.getPlatformMBeanServer()
                    .registerMBean(new StandardMBean(onOff, BrokerSwitch.class), name());
        } catch (JMException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return kafka;
    }

    /// The broker, for tests that switch it off and on; works from every class loader.
    public static BrokerSwitch kafka() {
        return JMX.newMBeanProxy(
                ManagementFactory.getPlatformMBeanServer(), name(), BrokerSwitch.class);
    }

    /// A connection past the service's own pool; an app or owner role of the database, or
    /// `postgres`.
    public static Connection connect(ServiceDatabase database, String role) throws SQLException {
        int port = Integer.getInteger("twogrids.postgres.port");
        return DriverManager.getConnection(database.url(port), role, role);
    }

    /// What a forked service needs in its environment to use this stack.
    public static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        for (String variable : VARIABLES) {
            environment.put(variable, Objects.requireNonNull(System.getProperty(variable)));
        }
        return environment;
    }

    private static ObjectName name() {
        try {
            return new ObjectName("org.twogrids:type=TestStack");
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void quiet(String... names) {
        for (String name : names) {
            Logger logger = Logger.getLogger(name);
            logger.setLevel(Level.WARNING);
            QUIET.add(logger);
        }
    }

    private void close() {
        for (AutoCloseable part : running) {
            try {
                part.close();
            } catch (Exception e) {
                Logger.getLogger(TestStack.class.getName()).log(Level.WARNING, "Not closed", e);
            }
        }
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty(FOLDER)))) {
            files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            Logger.getLogger(TestStack.class.getName()).log(Level.WARNING, "Not deleted", e);
        }
    }
}
