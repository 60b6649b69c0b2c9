package org.twogrids.deploy.local;

import java.time.Duration;

/// A process of the stack that is started again when it dies without being told to.
interface Part {

    void start();

    /// Ends it, by force once patience is over.
    void stop(Duration patience);

    /// As if the machine had taken it away (`kill -9`); it is started again.
    void kill();
}
