package org.twogrids.kernel.time;

import java.time.Duration;

/// Time that only ever passes: nobody sets it. It says how long something took, never when it was.
public interface Ticks {

    /// Since an instant that means nothing.
    Duration passed();
}
