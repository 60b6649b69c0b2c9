package org.twogrids.grid.members;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "grid.members")
interface MemberConfig {

    /// How long an invitation can be taken up.
    @WithDefault("7D")
    Duration invitationValid();
}
