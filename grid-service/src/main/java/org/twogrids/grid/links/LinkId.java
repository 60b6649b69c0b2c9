package org.twogrids.grid.links;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.twogrids.kernel.events.Ids;

@Embeddable
record LinkId(UUID value) {

    static LinkId next() {
        return new LinkId(Ids.next());
    }
}
