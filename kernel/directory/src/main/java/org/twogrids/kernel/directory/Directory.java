package org.twogrids.kernel.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.messaging.DegradedPart;
import org.twogrids.kernel.web.Problem;

/// The directory as this process sees it: current to two seconds while the feed flows.
@ApplicationScoped
public class Directory implements DegradedPart {

    /// So long may the directory be silent before nothing sensitive rests on it any more.
    private static final Duration TRUSTED = Duration.ofMinutes(15);

    private static final Duration EXPECTED = Duration.ofSeconds(40);

    private final Clock clock;
    private volatile DirectoryView view = DirectoryView.EMPTY;
    private volatile @Nullable Instant heartbeat;
    private volatile boolean loaded;

    Directory(Clock clock) {
        this.clock = clock;
    }

    /// An immutable picture; take it once per decision.
    public DirectoryView view() {
        return view;
    }

    /// For unmasking and administration: 503 once the directory has been silent for 15 minutes,
    /// since a posting may have ended unheard.
    public void requireTrusted() {
        Instant last = heartbeat;
        if (last == null || last.plus(TRUSTED).isBefore(clock.instant())) {
            throw new DirectoryStale();
        }
    }

    @Override
    public Optional<String> degraded() {
        Instant last = heartbeat;
        if (last == null) {
            return Optional.of("directory: nothing heard yet");
        }
        return last.plus(EXPECTED).isBefore(clock.instant())
                ? Optional.of("directory: silent since " + last)
                : Optional.empty();
    }

    /// False until the local copy was read once after the start: no decision may rest on it.
    public boolean isLoaded() {
        return loaded;
    }

    void take(DirectoryRows rows) {
        List<DirectoryEvent> records = rows.records();
        if (!records.isEmpty() || !loaded) {
            view = view.with(records, rows.position());
        }
        heartbeat = rows.heartbeat();
        loaded = true;
    }

    private static final class DirectoryStale extends Problem {
        DirectoryStale() {
            super(503, "directory-stale");
        }
    }
}
