package org.twogrids.grid.teams;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.twogrids.grid.members.MemberId;

/// Who takes a seat, and from when.
@Embeddable
record SeatKey(
        @AttributeOverride(name = "value", column = @Column(name = "member")) MemberId member,
        @Column(name = "from_at") Instant from) {}
