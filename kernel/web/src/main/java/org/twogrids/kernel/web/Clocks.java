package org.twogrids.kernel.web;

import io.quarkus.arc.DefaultBean;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/// The one clock of a service, so that a test can be at any time.
@ApplicationScoped
class Clocks {

    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock system(Shift shift) {
        return shift.ahead().isZero()
                ? Clock.systemUTC()
                : Clock.offset(Clock.systemUTC(), shift.ahead());
    }

    @ConfigMapping(prefix = "clock")
    interface Shift {

        /// How far the service is ahead of the world: for exercises and specifications in which
        /// weeks have to pass. All services of an installation are told the same.
        @WithDefault("0S")
        Duration ahead();
    }
}
