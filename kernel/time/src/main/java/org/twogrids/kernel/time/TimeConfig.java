package org.twogrids.kernel.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "clock")
interface TimeConfig {

    /// How long a clock that has jumped must run evenly before it is believed again: time enough
    /// to set it right.
    @WithDefault("5M")
    Duration believedAfter();
}
