package org.twogrids.notify.policy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who comes next when nobody has taken note.
///
/// @param within which time to take note; null for what is usual for the risk
/// @param channels see [Chain]
public record NextStep(Office who, @Nullable Duration within, @Nullable List<Channel> channels) {

    public NextStep {
        channels = channels == null ? null : List.copyOf(channels);
    }
}
