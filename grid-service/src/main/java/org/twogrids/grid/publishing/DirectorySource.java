package org.twogrids.grid.publishing;

import java.time.Instant;
import java.util.List;
import org.twogrids.kernel.events.DirectoryEvent;

/// A kind of entity that the directory publishes.
public interface DirectorySource {

    /// The records of what has changed since then, as they stand now.
    List<? extends DirectoryEvent> changedSince(Instant then);
}
