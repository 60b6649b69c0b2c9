package org.twogrids.grid.areas;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.kernel.events.DirectoryEvent;

/// Whoever holds an office in an area that ends: hears of it inside the transaction. No office
/// outlives its area, and none ends or moves but by somebody's word.
public interface Succession {

    /// Ends the offices in the areas that end, and begins those that are moved.
    ///
    /// @return the records that change with it
    List<DirectoryEvent.Posting> settle(Ending ending);

    /// Those of the areas in which offices go on past their end.
    ///
    /// @param ends when each area ends
    Set<String> held(Map<String, Instant> ends);

    /// @param at when the areas end
    /// @param moves one for every office that goes on past then
    record Ending(
            Set<String> areas,
            Instant at,
            Instant now,
            List<Move> moves,
            String reason,
            Scope scope) {}

    /// @param to codes of the areas in which the same office begins; empty where it ends for good
    /// @param primary another rank there; null to keep it
    record Move(UUID posting, List<String> to, @Nullable Boolean primary) {}
}
