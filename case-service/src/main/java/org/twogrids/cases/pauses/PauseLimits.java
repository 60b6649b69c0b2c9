package org.twogrids.cases.pauses;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How long clocks may stand still; local rules differ.
@ConfigMapping(prefix = "pauses")
interface PauseLimits {

    /// Days at a time, by whoever owns the case or may override.
    @WithDefault("30")
    int days();

    /// Days at a time, by the handler alone.
    @WithDefault("7")
    int handlerDays();

    /// Days of a case in all.
    @WithDefault("60")
    int inAllDays();
}
