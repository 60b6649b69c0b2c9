package org.twogrids.cases.residents;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// How much of the residents' pages one address, and all together, may use.
@ConfigMapping(prefix = "residents")
interface ResidentsConfig {

    /// Reports an hour from one address; families and whole offices share one.
    @WithDefault("30")
    int reportsPerAddress();

    /// Reports an hour from all addresses together, without those of somebody in danger.
    @WithDefault("600")
    int reportsOverall();

    /// Looks an hour at the state of a report from one address: nobody tries words out.
    @WithDefault("60")
    int looksPerAddress();

    /// How long somebody may take over the form.
    @WithDefault("PT12H")
    Duration formKept();

    /// Under which address residents reach the system, as `https://grid.example.cn`; without it no
    /// poster can be printed.
    Optional<String> address();

    /// Where whoever must leave the page at once is led.
    @WithDefault("https://www.gov.cn/")
    String leaveTo();
}
