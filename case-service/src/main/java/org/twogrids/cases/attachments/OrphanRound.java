package org.twogrids.cases.attachments;

import io.micrometer.core.instrument.MeterRegistry;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Deletes what a process that ended in the middle has left behind: files without a row, and
/// open files that were received and never kept. Where too many files have no row it is rather
/// the database that is wrong: then none is deleted.
@ApplicationScoped
class OrphanRound {

    private static final Logger LOG = Logger.getLogger(OrphanRound.class);
    private static final int BATCH = 500;

    /// The rest has time until the next round.
    private static final int A_ROUND = 10_000;

    /// Longer than a call is allowed to take.
    private static final Duration RECEIVING = Duration.ofHours(1);

    private final Vault vault;
    private final Attachments attachments;
    private final AttachmentsConfig config;
    private final MeterRegistry metrics;
    private final Clock clock;

    OrphanRound(
            Vault vault,
            Attachments attachments,
            AttachmentsConfig config,
            MeterRegistry metrics,
            Clock clock) {
        this.vault = vault;
        this.attachments = attachments;
        this.config = config;
        this.metrics = metrics;
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
        Found found = new Found();
        try (Stream<String> keys = vault.putBefore(then)) {
            keys.gather(Gatherers.windowFixed(BATCH)).forEach(batch -> look(batch, found));
            if (isDoubtful(found)) {
                metrics.counter("cases.attachments.orphans", "fate", "KEPT")
                        .increment((double) found.orphans);
                LOG.errorf(
                        "%d of %d files have no attachment in this database: nothing is deleted."
                                + " Is it the database of these files, and whole?",
                        found.orphans, found.files);
            } else {
                found.some.forEach(this::delete);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// An empty, older or other database knows few of the files or none. What processes leave that
    /// ended in the middle is little.
    private boolean isDoubtful(Found found) {
        boolean strange = found.orphans == found.files && found.orphans > 0;
        return strange || found.orphans > Math.max(config.orphansAtMost(), found.files / 100);
    }

    private void look(List<String> keys, Found found) {
        Set<UUID> ids =
                keys.stream().flatMap(key -> attachment(key).stream()).collect(Collectors.toSet());
        Set<UUID> known =
                ids.isEmpty()
                        ? Set.of()
                        : QuarkusTransaction.requiringNew().call(() -> attachments.known(ids));
        for (String key : keys) {
            found.files++;
            if (attachment(key).filter(known::contains).isEmpty()) {
                found.orphan(key);
            }
        }
    }

    private void delete(String key) {
        try {
            vault.delete(key);
            metrics.counter("cases.attachments.orphans", "fate", "DELETED").increment();
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

    /// What one sweep has seen.
    private static final class Found {

        private final List<String> some = new ArrayList<>();
        private long files;
        private long orphans;

        void orphan(String key) {
            orphans++;
            if (some.size() < A_ROUND) {
                some.add(key);
            }
        }
    }
}
