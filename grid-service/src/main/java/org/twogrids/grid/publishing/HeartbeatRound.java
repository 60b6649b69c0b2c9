package org.twogrids.grid.publishing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.twogrids.grid.dating.History;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryCopy;
import org.twogrids.kernel.events.DirectoryEvent.Heartbeat;
import org.twogrids.kernel.messaging.Outbox;

/// Says each ten seconds that the directory lives. It takes the way of every change, so a heartbeat
/// that arrives proves that all changes before it have.
@ApplicationScoped
class HeartbeatRound {

    private final DirectoryCopy copy;
    private final Directory directory;
    private final Outbox outbox;
    private final Clock clock;

    HeartbeatRound(DirectoryCopy copy, Directory directory, Outbox outbox, Clock clock) {
        this.copy = copy;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "10s")
    @Transactional
    void beat() {
        copy.lock();
        var beat = new Heartbeat(History.now(clock), directory.view().position());
        outbox.append(beat);
        copy.beat(beat.at());
    }
}
