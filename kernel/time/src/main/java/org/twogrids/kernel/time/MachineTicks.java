package org.twogrids.kernel.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// The machine's own, which stands still while the machine sleeps.
@DefaultBean
@ApplicationScoped
class MachineTicks implements Ticks {

    @Override
    public Duration passed() {
        return Duration.ofNanos(System.nanoTime());
    }
}
