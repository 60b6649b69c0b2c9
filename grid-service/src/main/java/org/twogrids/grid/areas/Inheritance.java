package org.twogrids.grid.areas;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.twogrids.grid.access.Scope;
import org.twogrids.kernel.events.DirectoryEvent;

/// Whoever keeps for an area what is no office in it, such as a team or hours of duty: inside the
/// transaction it goes on in the areas that take the place of those that end, from that instant on.
public interface Inheritance {

    /// @return the records that change with it
    List<? extends DirectoryEvent> pass(Bequest bequest);

    /// @param areas those that end
    /// @param heirs in each of which it goes on
    /// @param at from when on: nothing holds twice, and nothing has a gap
    /// @param tree the areas as they will be
    record Bequest(
            Set<String> areas,
            List<String> heirs,
            Instant at,
            Instant now,
            String reason,
            AreaTree tree,
            Scope scope) {}
}
