package org.twogrids.grid.staffing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "grid.staffing")
interface StaffingConfig {

    /// For how many grids somebody can answer.
    @WithDefault("2")
    int gridsPerMember();

    /// How long before an office ends without a successor it is announced.
    @WithDefault("30D")
    Duration ahead();

    /// How long a gap must have stood before it is announced: a change of hands takes its time.
    @WithDefault("15M")
    Duration grace();
}
