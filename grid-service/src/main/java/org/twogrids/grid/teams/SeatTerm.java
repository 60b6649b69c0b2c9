package org.twogrids.grid.teams;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.Dated;
import org.twogrids.kernel.events.DirectoryEvent.Team.Part;

/// As what somebody sits in a team, and until when.
@Embeddable
record SeatTerm(
        @Column(name = "to_at") @Nullable Instant to, @Enumerated(EnumType.STRING) Part part)
        implements Dated<SeatTerm> {

    @Override
    public SeatTerm endingAt(@Nullable Instant end) {
        return new SeatTerm(end, part);
    }
}
