package org.twogrids.grid.units;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.twogrids.kernel.events.Ids;

@Embeddable
record UnitId(UUID value) {

    static UnitId next() {
        return new UnitId(Ids.next());
    }
}
