package org.twogrids.grid.honours;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.twogrids.kernel.events.Ids;

@Embeddable
record HonourId(UUID value) {

    static HonourId next() {
        return new HonourId(Ids.next());
    }
}
