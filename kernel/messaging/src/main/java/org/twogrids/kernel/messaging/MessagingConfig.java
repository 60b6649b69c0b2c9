package org.twogrids.kernel.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

@ConfigMapping(prefix = "messaging")
interface MessagingConfig {

    /// `ce_source` of what this service announces, and its consumer group.
    String source();

    @WithName("bootstrap-servers")
    String bootstrapServers();

    Relay relay();

    interface Relay {

        /// Rows a batch at most.
        @WithDefault("500")
        int batch();

        /// How long the relay trusts that it is woken after a commit before it looks by itself.
        @WithDefault("250ms")
        Duration poll();

        /// How long it rests after a batch: what is announced meanwhile travels together, which
        /// costs everybody on the way less than each event by itself. The first after a while goes
        /// at once.
        @WithDefault("25ms")
        Duration rest();
    }
}
