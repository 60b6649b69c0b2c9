package org.twogrids.grid.postings;

import java.util.List;
import java.util.Map;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.web.Problem;

/// Somebody holds an office in an area that is to end, and nobody has said what becomes of it.
final class UndecidedOffices extends Problem {

    private final transient List<DirectoryEvent.Posting> undecided;

    UndecidedOffices(List<DirectoryEvent.Posting> undecided) {
        super(409, "offices-undecided", Integer.toString(undecided.size()));
        this.undecided = undecided;
    }

    @Override
    protected Map<String, Object> members() {
        return Map.of("undecided", undecided);
    }
}
