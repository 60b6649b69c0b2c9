package org.twogrids.grid.links;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "grid.links")
interface LinkConfig {

    /// So much of the smaller of the two must lie in the other: borders drawn apart by two offices
    /// never agree, and a strip along a street is no shared ground.
    @WithDefault("0.1")
    double threshold();
}
