package org.twogrids.grid.members;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.twogrids.kernel.events.Ids;

@Embeddable
public record MemberId(UUID value) {

    static MemberId next() {
        return new MemberId(Ids.next());
    }
}
