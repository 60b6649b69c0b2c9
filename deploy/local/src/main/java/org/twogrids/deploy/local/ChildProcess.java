package org.twogrids.deploy.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A part that is a child process of the launcher and writes its own log.
final class ChildProcess implements Part {

    private final Recipe recipe;
    private final ProcessRegister register;
    private final Console console;
    private final Backoff backoff = new Backoff();
    private Map<String, String> told = Map.of();
    private boolean wanted;
    private @Nullable Process process;
    private CompletableFuture<Void> over = CompletableFuture.completedFuture(null);

    record Recipe(String name, List<String> command, Map<String, String> environment, Path log) {}

    ChildProcess(Recipe recipe, ProcessRegister register, Console console) {
        this.recipe = recipe;
        this.register = register;
        this.console = console;
    }

    /// What it is told from its next start on, beside its recipe.
    synchronized void tell(Map<String, String> settings) {
        told = Map.copyOf(settings);
    }

    @Override
    public synchronized void start() {
        wanted = true;
        if (process == null) {
            launch();
        }
    }

    private synchronized void launch() {
        if (!wanted) {
            return;
        }
        ProcessBuilder builder =
                new ProcessBuilder(recipe.command())
                        .redirectErrorStream(true)
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(recipe.log().toFile()));
        builder.environment().putAll(recipe.environment());
        builder.environment().putAll(told);
        try {
            Process started = builder.start();
            process = started;
            backoff.started();
            register.add(recipe.name(), started.toHandle());
            over = started.onExit().thenAccept(this::ended);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void ended(Process ended) {
        register.remove(recipe.name());
        process = null;
        if (!wanted) {
            return;
        }
        Duration pause = backoff.died();
        console.say(
                "%s ended (exit code %d), starting it again in %d s; see %s"
                        .formatted(
                                recipe.name(), ended.exitValue(), pause.toSeconds(), recipe.log()));
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::launch);
    }

    /// Whether it died so often in a row that waiting for it is in vain.
    synchronized boolean hopeless() {
        return backoff.deathsInARow() > 2;
    }

    String name() {
        return recipe.name();
    }

    Path log() {
        return recipe.log();
    }

    @Override
    public void stop(Duration patience) {
        Process ending;
        CompletableFuture<Void> gone;
        synchronized (this) {
            wanted = false;
            ending = process;
            gone = over;
        }
        if (ending == null) {
            return;
        }
        ending.destroy();
        try {
            gone.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            ending.destroyForcibly();
            gone.join();
        } catch (InterruptedException e) {
            ending.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
