package org.twogrids.cases.cases;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/// Which categories are not people's mediation when they are settled on the spot.
@ConfigMapping(prefix = "settlement")
interface SettlementConfig {

    /// Prefixes of what only the police may settle, as public-order mediation (治安调解).
    @WithDefault("13")
    Set<String> publicOrder();

    /// Prefixes of what an authority enforces: no agreement between two people ends it.
    @WithDefault("0401,0402")
    Set<String> enforcement();
}
