package org.twogrids.grid.areas;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Doors;

/// Whoever keeps which doors belong to a grid, drawn or not.
public interface Frontage {

    /// By grid; those without doors are missing.
    Map<String, List<Doors>> of(Collection<String> grids);

    /// Inside the transaction: no door outlives its grid.
    ///
    /// @return the doors that go on no longer in this grid
    List<Doors> end(Ending ending);

    /// @param endedBefore the end that was known so far; null where there was none
    /// @param heir to which the doors belong from `at` on; null where they belong to none
    /// @param by login of whoever ends it
    record Ending(
            String grid,
            @Nullable Instant endedBefore,
            @Nullable String heir,
            Instant at,
            Instant now,
            String by) {}
}
