package org.twogrids.grid.postings;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.twogrids.kernel.events.Ids;

@Embeddable
record PostingId(UUID value) {

    static PostingId next() {
        return new PostingId(Ids.next());
    }
}
