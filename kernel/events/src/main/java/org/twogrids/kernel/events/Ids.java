package org.twogrids.kernel.events;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Where ids come from: UUIDv7, so that they sort and partition by time.
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
