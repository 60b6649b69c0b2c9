package org.twogrids.kernel.privacy;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

@ConfigMapping(prefix = "privacy")
interface PrivacyConfig {

    /// The folder of [KeyFiles], mounted from wherever the deployment keeps its secrets.
    Path keys();
}
