package org.twogrids.grid.areas;

import java.time.Instant;
import org.twogrids.grid.imports.Row;
import org.twogrids.kernel.events.AreaKind;

/// A row that may become part of an area's history.
record AreaDraft(Row row, String code, AreaKind kind, Instant from, AreaDetails details) {

    AreaTree.Node node() {
        return new AreaTree.Node(code, kind, details.parent(), from, details.to());
    }
}
