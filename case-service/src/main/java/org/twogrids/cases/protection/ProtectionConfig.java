package org.twogrids.cases.protection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/// How soon and how often; local rules differ.
@ConfigMapping(prefix = "protection")
interface ProtectionConfig {

    /// Days from its issue until a letter or an order was handed to both.
    @WithDefault("1")
    int serveWithinDays();

    /// Days from its issue until the residents' committee knows.
    @WithDefault("3")
    int tellCommitteeWithinDays();

    /// Days after the service of a warning letter on which both are visited.
    @WithDefault("7,30,90")
    List<Integer> letterVisits();

    /// Days after the service of a protection order on which both are visited, as long as it holds.
    @WithDefault("7,30,60,90,120,150")
    List<Integer> orderVisits();

    /// Days before the end of an order on which the victim is asked whether to apply anew.
    @WithDefault("7")
    int askBeforeEndDays();
}
