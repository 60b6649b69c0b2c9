package org.twogrids.grid.teams;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.twogrids.kernel.events.Ids;

@Embeddable
record TeamId(UUID value) {

    static TeamId next() {
        return new TeamId(Ids.next());
    }
}
