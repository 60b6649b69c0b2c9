package org.twogrids.deploy.local;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Says what is ready and what is still waited for.
final class Progress {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Console console;
    private final Set<String> waitingFor = new TreeSet<>();

    Progress(Console console) {
        this.console = console;
    }

    /// Does a step and says how long it took.
    <T> T during(String step, Callable<T> work) throws Exception {
        begin(step);
        long start = System.nanoTime();
        try {
            T result = work.call();
            double seconds = (System.nanoTime() - start) / 1e9;
            console.say("  %-16s ready after %.1f s".formatted(step, seconds));
            return result;
        } finally {
            end(step);
        }
    }

    private synchronized void begin(String step) {
        if (waitingFor.isEmpty()) {
            remindLater();
        }
        waitingFor.add(step);
    }

    private synchronized void end(String step) {
        waitingFor.remove(step);
    }

    private synchronized void remind() {
        if (!waitingFor.isEmpty()) {
            console.say("  waiting for " + String.join(", ", waitingFor));
            remindLater();
        }
    }

    private void remindLater() {
        Executor later =
                CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        later.execute(this::remind);
    }
}
