package org.twogrids.grid.areas;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.twogrids.kernel.events.DirectoryEvent;

/// Hears, inside the transaction, which grids and police grids a change draws, once they are so.
public interface Redrawing {

    /// @param drawn the codes, by the instant from which each is drawn so
    /// @return the records that change with them
    List<? extends DirectoryEvent> follow(SortedMap<Instant, Set<String>> drawn, Instant now);
}
