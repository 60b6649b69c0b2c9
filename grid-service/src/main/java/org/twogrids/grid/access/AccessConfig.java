package org.twogrids.grid.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

@ConfigMapping(prefix = "grid")
interface AccessConfig {

    /// Logins that may import everything without being members: how an empty directory begins.
    @WithDefault("installer")
    Set<String> administrators();
}
