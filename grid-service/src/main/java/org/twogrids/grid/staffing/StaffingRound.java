package org.twogrids.grid.staffing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.twogrids.kernel.directory.Directory;

/// Each minute: what the directory lacks is announced, and what it lacks no more.
@ApplicationScoped
class StaffingRound {

    private final StaffingDesk desk;
    private final Directory directory;
    private final Clock clock;

    StaffingRound(StaffingDesk desk, Directory directory, Clock clock) {
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
