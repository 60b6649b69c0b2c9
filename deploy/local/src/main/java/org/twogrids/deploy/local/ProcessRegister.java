package org.twogrids.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Remembers on disk which processes this stack started, so that the next start finds those that
/// outlived a launcher that was killed. A process is known by id and start time: ids are reused.
final class ProcessRegister {

    private final Path file;
    private final Map<String, ProcessHandle> running = new LinkedHashMap<>();

    ProcessRegister(Path file) {
        this.file = file;
    }

    synchronized void add(String name, ProcessHandle process) {
        running.put(name, process);
        write();
    }

    synchronized void remove(String name) {
        running.remove(name);
        write();
    }

    private void write() {
        List<String> lines = new ArrayList<>();
        running.forEach(
                (name, process) -> lines.add(name + " " + process.pid() + " " + started(process)));
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, lines);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends what an earlier launcher left behind and says so, last started first.
    void endLeftOvers(Console console) {
        List<String> lines;
        try {
            lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String line : lines.reversed()) {
            String[] words = line.split(" ", -1);
            if (words.length == 3) {
                find(Long.parseLong(words[1]), words[2])
                        .ifPresent(
                                process -> {
                                    console.say(
                                            "  ending %s (%d), left over from an earlier run"
                                                    .formatted(words[0], process.pid()));
                                    end(process);
                                });
            }
        }
    }

    private static Optional<ProcessHandle> find(long pid, String started) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> started(process).equals(started));
    }

    private static String started(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(Instant::toEpochMilli)
                .map(String::valueOf)
                .orElse("?");
    }

    private static void end(ProcessHandle process) {
        CompletableFuture<ProcessHandle> ended = process.onExit();
        process.destroy();
        if (!within(8, ended)) {
            process.destroyForcibly();
            within(5, ended);
        }
    }

    private static boolean within(int seconds, CompletableFuture<ProcessHandle> ended) {
        try {
            ended.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
