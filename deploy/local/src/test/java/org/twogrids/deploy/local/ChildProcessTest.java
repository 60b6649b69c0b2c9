package org.twogrids.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console =
            new Console(new PrintStream(said, true, StandardCharsets.UTF_8));
    private final Path file;
    private final ProcessRegister register;
    private final ChildProcess part;

    ChildProcessTest(@TempDir Path folder) {
        file = folder.resolve("processes");
        register = new ProcessRegister(file);
        part =
                new ChildProcess(
                        new ChildProcess.Recipe(
                                "sleeper",
                                List.of("sleep", "600"),
                                Map.of(),
                                folder.resolve("sleeper.log")),
                        register,
                        console);
    }

    @Test
    void a_part_that_dies_is_started_again_and_said_so() {
        part.start();
        ProcessHandle first = running().orElseThrow();
        part.kill();

        await().until(() -> running().filter(now -> now.pid() != first.pid()).isPresent());
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("sleeper ended (exit code 137)");
        part.stop(AT_ONCE);
    }

    @Test
    void a_stopped_part_stays_stopped() {
        part.start();
        ProcessHandle process = running().orElseThrow();
        part.stop(AT_ONCE);

        assertThat(process.isAlive()).isFalse();
        await().until(() -> running().isEmpty());
        assertThat(said.size()).isZero();
    }

    @Test
    void what_a_killed_launcher_left_behind_is_ended_by_the_next() throws Exception {
        Process orphan = new ProcessBuilder("sleep", "600").start();
        register.add("sleeper", orphan.toHandle());

        new ProcessRegister(file).endLeftOvers(console);

        assertThat(orphan.waitFor()).isNotZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("ending sleeper");
    }

    @Test
    void a_stranger_with_a_reused_id_is_left_alone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        Files.writeString(file, "sleeper " + stranger.pid() + " 12345\n");

        register.endLeftOvers(console);

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    private Optional<ProcessHandle> running() {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> Long.valueOf(line.split(" ")[1]))
                    .findFirst()
                    .flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
