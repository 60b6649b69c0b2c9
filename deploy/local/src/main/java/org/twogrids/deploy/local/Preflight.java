package org.twogrids.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twogrids.deploy.embedded.PostgresNode;

/// What must hold before anything is started; each failure says what to do.
final class Preflight implements AutoCloseable {

    private static final long NEEDED = 1L << 30;

    private final Installation installation;
    private @Nullable FileChannel lock;

    Preflight(Installation installation) {
        this.installation = installation;
    }

    /// One launcher per data folder, for as long as this is open.
    void lock() {
        Path data = installation.data();
        try {
            Files.createDirectories(data.resolve("logs"));
            FileChannel channel =
                    FileChannel.open(
                            data.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            lock = channel;
            if (tryLock(channel).isEmpty()) {
                throw new StartRefused(
                        "Another launcher already works on %s. Stop it first. 已有一个实例在运行。"
                                .formatted(data));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    void check(Options options) {
        checkDisk();
        PostgresNode.running(installation.postgres())
                .ifPresent(
                        postgres -> {
                            throw new StartRefused(
                                    "An old PostgreSQL (%d) still holds %s. End it: kill -INT %1$d"
                                            .formatted(postgres.pid(), installation.postgres()));
                        });
        for (Port port : Port.values()) {
            if (port != Port.IDENTITY || options.ownIdentity()) {
                checkFree(port, options);
            }
        }
    }

    private void checkDisk() {
        try {
            long usable = Files.getFileStore(installation.data()).getUsableSpace();
            if (usable < NEEDED) {
                throw new StartRefused(
                        "Only %d MiB are free on the disk of %s; 1 GiB is needed. 磁盘空间不足。"
                                .formatted(usable >> 20, installation.data()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkFree(Port port, Options options) {
        int number = options.ports().of(port);
        try (ServerSocket probe = new ServerSocket()) {
            InetAddress address =
                    port == Port.FRONT_DOOR
                            ? InetAddress.getByName(options.host())
                            : InetAddress.getLoopbackAddress();
            probe.bind(new InetSocketAddress(address, number));
        } catch (IOException e) {
            String name = port.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String hint = port == Port.FRONT_DOOR ? ", or choose another: PORT=8090 make run" : "";
            throw new StartRefused(
                    "Port %d (%s) is taken. Stop what listens there%s. 端口被占用。"
                            .formatted(number, name, hint));
        }
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
