package org.twogrids.cases.attachments;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Deletes what a process that ended in the middle has left behind: files without a row, and open
/// files that were received and never kept.
@ApplicationScoped
class OrphanRound {

    private static final Logger LOG = Logger.getLogger(OrphanRound.class);
    private static final int BATCH = 500;

    /// Longer than a call is allowed to take.
    private static final Duration RECEIVING = Duration.ofHours(1);

    private final Vault vault;
    private final Attachments attachments;
    private final AttachmentsConfig config;
    private final Clock clock;

    OrphanRound(Vault vault, Attachments attachments, AttachmentsConfig config, Clock clock) {
        this.vault = vault;
        this.attachments = attachments;
        this.config = config;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent start) throws IOException {
        Files.createDirectories(config.incoming(), FolderVault.OWN);
        forgetReceived();
    }

    /// What lies open in the receiving folder belongs to calls that nobody answers any more.
    @Scheduled(every = "15m", delayed = "15m")
    void forgetReceived() throws IOException {
        Instant then = clock.instant().minus(RECEIVING);
        try (Stream<Path> received = Files.list(config.incoming())) {
            for (Path file : received.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(then)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Scheduled(
            every = "12h",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws IOException {
        Instant then = clock.instant().minus(config.orphansAfter());
        try (Stream<String> keys = vault.putBefore(then)) {
            keys.gather(Gatherers.windowFixed(BATCH)).forEach(this::deleteOrphans);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void deleteOrphans(List<String> keys) {
        Set<UUID> ids =
                keys.stream().flatMap(key -> attachment(key).stream()).collect(Collectors.toSet());
        Set<UUID> known =
                ids.isEmpty()
                        ? Set.of()
                        : QuarkusTransaction.requiringNew().call(() -> attachments.known(ids));
        for (String key : keys) {
            if (attachment(key).filter(known::contains).isEmpty()) {
                delete(key);
            }
        }
    }

    private void delete(String key) {
        try {
            vault.delete(key);
            LOG.infof("No attachment has the file %s: deleted", key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whose file it is; empty for what was never finished.
    private static Optional<UUID> attachment(String key) {
        String name = key.substring(key.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        boolean whole =
                Stream.of(SealedFiles.Part.values())
                        .anyMatch(part -> name.endsWith("." + part.ending()));
        if (dot != 36 || !whole) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(name.substring(0, dot)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
