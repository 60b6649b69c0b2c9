package org.twogrids.grid.duty;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.twogrids.kernel.events.Ids;

@Embeddable
record RotaId(UUID value) {

    static RotaId next() {
        return new RotaId(Ids.next());
    }
}
