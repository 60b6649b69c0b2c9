package org.twogrids.grid.duty;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.twogrids.kernel.events.Ids;

@Embeddable
record DutyId(UUID value) {

    static DutyId next() {
        return new DutyId(Ids.next());
    }
}
