package org.twogrids.notify.alerts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "alerts")
interface AlertsConfig {

    AcknowledgeWithin acknowledgeWithin();

    FollowWithin followWithin();

    /// For how long somebody may put off an alert at a time; never beyond the time to take note.
    @WithDefault("2H")
    Duration snoozeAtMost();

    /// For how long it is kept that an alert was put off, and why.
    @WithDefault("180D")
    Duration snoozesKept();

    /// Blue is a matter of working days, not of a duration.
    interface AcknowledgeWithin {

        @WithDefault("15M")
        Duration red();

        @WithDefault("2H")
        Duration orange();

        @WithDefault("24H")
        Duration yellow();
    }

    /// Once somebody has taken note. Blue asks for nothing.
    interface FollowWithin {

        @WithDefault("1H")
        Duration red();

        @WithDefault("24H")
        Duration orange();

        @WithDefault("7D")
        Duration yellow();
    }
}
