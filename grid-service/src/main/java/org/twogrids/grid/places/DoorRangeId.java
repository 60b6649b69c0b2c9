package org.twogrids.grid.places;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.twogrids.kernel.events.Ids;

@Embeddable
record DoorRangeId(UUID value) {

    static DoorRangeId next() {
        return new DoorRangeId(Ids.next());
    }
}
