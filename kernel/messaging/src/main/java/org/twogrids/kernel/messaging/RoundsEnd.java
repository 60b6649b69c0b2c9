package org.twogrids.kernel.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// No round begins once the process leaves: what it works with goes away under it.
@ApplicationScoped
class RoundsEnd {

    private final Scheduler scheduler;

    RoundsEnd(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        scheduler.pause();
    }
}
