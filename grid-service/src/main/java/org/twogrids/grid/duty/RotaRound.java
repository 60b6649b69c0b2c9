package org.twogrids.grid.duty;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.twogrids.kernel.directory.Directory;

/// Each minute: what is published of rotas moves on with the day and with who comes and goes, and
/// who must fill an empty shift is warned a day ahead.
@ApplicationScoped
class RotaRound {

    private final WatchDesk desk;
    private final Directory directory;
    private final Clock clock;

    RotaRound(WatchDesk desk, Directory directory, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.clock = clock;
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (directory.isLoaded()) {
            desk.look(clock.instant());
        }
    }
}
