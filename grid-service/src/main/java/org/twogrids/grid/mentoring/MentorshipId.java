package org.twogrids.grid.mentoring;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.twogrids.kernel.events.Ids;

@Embeddable
record MentorshipId(UUID value) {

    static MentorshipId next() {
        return new MentorshipId(Ids.next());
    }
}
