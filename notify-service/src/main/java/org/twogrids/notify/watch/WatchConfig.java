package org.twogrids.notify.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Who is told when nobody can be told.
@ConfigMapping(prefix = "alerts.watch")
interface WatchConfig {

    /// How long nothing may be heard, or nothing go out that should.
    @WithDefault("5M")
    Duration after();

    /// While it lasts it is said again after this.
    @WithDefault("1H")
    Duration again();

    /// Where the broker is, and as whom this service takes the events of cases in.
    String brokers();

    String group();

    /// Numbers of the duty room, beside the directory.
    Optional<List<String>> phones();

    Optional<List<String>> emails();
}
