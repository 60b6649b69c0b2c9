package org.twogrids.deploy.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/// A PostgreSQL server of its own process, on loopback, as durable as in production (fsync and
/// synchronous commit on), with the databases and roles of the three services.
public final class PostgresNode implements AutoCloseable {

    private static final Duration FIRST_START = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Path data;

    private PostgresNode(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    /// Starts on `data`, which is created where missing and kept on close.
    ///
    /// @throws DataInUse where another postgres still works on `data`
    public static PostgresNode start(Path data, int port) {
        running(data)
                .ifPresent(
                        postgres -> {
                            throw new DataInUse(data, postgres.pid());
                        });
        try {
            Files.createDirectories(data.toAbsolutePath().getParent());
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            .setRegisterShutdownHook(false)
                            .setPGStartupWait(FIRST_START)
                            .setPort(port)
                            .setPgBinaryResolver((system, machine) -> binaries())
                            .setLocaleConfig("locale-provider", "builtin")
                            .setLocaleConfig("builtin-locale", "C.UTF-8")
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("max_connections", "200")
                            .setServerConfig("timezone", "UTC")
                            .start();
            PostgresNode node = new PostgresNode(server, data);
            node.createMissing();
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start on " + data, e);
        }
    }

    /// The first on the class path: a jar that names its libraries may bring the same file twice.
    private static InputStream binaries() {
        return Objects.requireNonNull(
                PostgresNode.class.getResourceAsStream("/postgres-linux-x86_64.txz"));
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/postgres".formatted(port()),
                "postgres",
                "postgres");
    }

    private void createMissing() {
        try (Connection superuser = superuser()) {
            for (ServiceDatabase database : ServiceDatabase.values()) {
                database.createMissing(superuser);
            }
        } catch (SQLException e) {
            close();
            throw new IllegalStateException("The databases could not be created", e);
        }
    }

    /// The process that works on `data` now, whoever started it.
    public static Optional<ProcessHandle> running(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(line -> Long.parseLong(line.strip()))
                    .flatMap(ProcessHandle::of)
                    .filter(PostgresNode::isPostgres);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// After a restart of the machine another program may have the old number.
    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info().command().orElse("postgres").contains("postgres");
    }

    public int port() {
        return server.getPort();
    }

    public Optional<ProcessHandle> process() {
        return running(data);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
