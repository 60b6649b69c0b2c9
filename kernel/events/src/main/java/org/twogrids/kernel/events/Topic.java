package org.twogrids.kernel.events;

import java.time.Duration;

/// A topic as the deployment declares it; no service ever creates one by using it.
///
/// @param retention how long records stay; ignored where `compacted`
public record Topic(String name, int partitions, boolean compacted, Duration retention) {

    /// Where records go that this system could not take in; one partition, kept as long as the
    /// inbox.
    public Topic deadLetters() {
        return new Topic(name + ".dlq", 1, false, Duration.ofDays(45));
    }
}
