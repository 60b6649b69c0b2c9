package org.twogrids.grid.links;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Set;
import org.twogrids.grid.areas.Overlaps.Overlap;

/// What a link ties together.
@Embeddable
record LinkPair(
        @Column(name = "grid") String grid, @Column(name = "police_grid") String policeGrid) {

    static LinkPair of(Overlap overlap) {
        return new LinkPair(overlap.grid(), overlap.policeGrid());
    }

    Set<String> codes() {
        return Set.of(grid, policeGrid);
    }

    boolean isOf(Set<String> some) {
        return some.contains(grid) || some.contains(policeGrid);
    }
}
