package org.twogrids.deploy.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.twogrids.deploy.embedded.PostgresNode;

/// PostgreSQL, which detaches itself from whoever starts it.
final class PostgresPart implements Part {

    private static final String NAME = "postgres";

    private final Path data;
    private final int port;
    private final ProcessRegister register;
    private final Console console;
    private final Backoff backoff = new Backoff();
    private boolean wanted;
    private @Nullable PostgresNode node;

    PostgresPart(Path data, int port, ProcessRegister register, Console console) {
        this.data = data;
        this.port = port;
        this.register = register;
        this.console = console;
    }

    @Override
    public synchronized void start() {
        wanted = true;
        if (node == null) {
            launch();
        }
    }

    private synchronized void launch() {
        if (!wanted) {
            return;
        }
        PostgresNode started = PostgresNode.start(data, port);
        node = started;
        backoff.started();
        started.process()
                .ifPresent(
                        process -> {
                            register.add(NAME, process);
                            CompletableFuture<Void> _ =
                                    process.onExit().thenRun(() -> ended(started));
                        });
    }

    private synchronized void ended(PostgresNode ended) {
        register.remove(NAME);
        if (wanted) {
            ended.close();
            startAgain("postgres ended");
        }
    }

    /// Until it works: after a crash the old server's last processes may need a moment to go.
    private void startAgain(String why) {
        Duration pause = backoff.died();
        console.say("%s, starting it again in %d s".formatted(why, pause.toSeconds()));
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                .execute(
                        () -> {
                            try {
                                launch();
                            } catch (RuntimeException e) {
                                startAgain("postgres did not start");
                            }
                        });
    }

    synchronized PostgresNode node() {
        return Optional.ofNullable(node)
                .orElseThrow(() -> new IllegalStateException("PostgreSQL was never started"));
    }

    /// PostgreSQL ends by itself within 5 s, whatever its clients do.
    @Override
    public synchronized void stop(Duration patience) {
        wanted = false;
        if (node != null) {
            node.close();
            node = null;
        }
    }

    @Override
    public synchronized void kill() {
        node().process().ifPresent(ProcessHandle::destroyForcibly);
    }
}
