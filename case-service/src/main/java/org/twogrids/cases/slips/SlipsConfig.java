package org.twogrids.cases.slips;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/// How soon outside units answer; local rules differ.
@ConfigMapping(prefix = "slips")
interface SlipsConfig {

    /// Of red cases, and of what is settled at once.
    @WithDefault("2h")
    Duration urgent();

    /// By the first digits of a category; the longest that fits counts.
    Map<String, Duration> within();

    /// Of all others the days of the category, and no more than these.
    @WithDefault("15")
    int days();

    /// What a person may give at most.
    @WithDefault("90")
    int atMostDays();
}
