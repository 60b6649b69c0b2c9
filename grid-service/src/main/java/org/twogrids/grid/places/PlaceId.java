package org.twogrids.grid.places;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.twogrids.kernel.events.Ids;

@Embeddable
record PlaceId(UUID value) {

    static PlaceId next() {
        return new PlaceId(Ids.next());
    }
}
