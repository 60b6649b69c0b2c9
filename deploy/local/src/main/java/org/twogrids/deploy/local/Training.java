package org.twogrids.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/// Runs the main job once on a stack of its own, so that every part can record its [AotCaches].
public final class Training {

    private static final Duration WRITING = Duration.ofMinutes(5);
    private static final int FLAGS = 30;

    private final Installation installation;
    private final Console console;

    public Training(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    public static void main(String[] args) throws Exception {
        new Training(Installation.here(), new Console(System.out)).whereNeeded();
    }

    /// Does nothing where every part has its cache already.
    ///
    /// @throws StartRefused where the stack can't be started
    public void whereNeeded() throws Exception {
        AotCaches caches = new AotCaches(installation, true);
        if (caches.complete()) {
            return;
        }
        console.say(
                "Recording what the parts load, once for this build; later starts are faster …");
        Path data = installation.root().resolve("target/training");
        Stack stack =
                new Stack(installation.with(data), Options.demo(Ports.free()), console, caches);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        try (stack) {
            stack.start();
            new Rehearsal(stack.client()).flags(FLAGS);
            stack.close(WRITING);
        }
        delete(data);
        if (!caches.complete()) {
            console.say("Not every part has recorded; the system runs all the same.");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
