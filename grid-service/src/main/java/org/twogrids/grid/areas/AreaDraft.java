package org.twogrids.grid.areas;

import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.dating.Past;
import org.twogrids.grid.imports.Row;
import org.twogrids.kernel.events.AreaKind;

/// A row that may become part of an area's history.
record AreaDraft(Row row, String code, AreaKind kind, Instant from, AreaDetails details) {

    /// Whether it changes what the area answers for a time before `now`.
    boolean datesBack(Area known, Instant now) {
        SortedMap<Instant, AreaDetails> planned = known.history();
        return History.put(planned, from, details)
                && Past.changes(known.record(), known.record(planned), now);
    }

    /// Why, in the word of whoever brings the row; only the history tells it.
    @Nullable String reason() {
        return row.optionalText("reason", 500);
    }

    AreaTree.Node node() {
        return new AreaTree.Node(code, kind, details.parent(), from, details.to());
    }
}
