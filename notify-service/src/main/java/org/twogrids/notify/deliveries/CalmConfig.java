package org.twogrids.notify.deliveries;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How much is too much. Red knows no limit.
@ConfigMapping(prefix = "calm")
interface CalmConfig {

    /// Messages to one person on one channel within `per`.
    @WithDefault("6")
    int most();

    @WithDefault("10M")
    Duration per();

    /// So many at once go as one summary.
    @WithDefault("3")
    int summaryFrom();

    /// More messages than this on a channel within a minute are a storm: what can wait does so
    /// until the full minute, and goes as one summary for each person.
    @WithDefault("60")
    int storm();
}
