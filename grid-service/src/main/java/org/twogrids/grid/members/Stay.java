package org.twogrids.grid.members;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A time in which somebody belongs to the directory.
///
/// @param began what it began with
@Embeddable
record Stay(
        @Column(name = "to_at") @Nullable Instant to,
        @Enumerated(EnumType.STRING) MemberFact.Act began) {

    Stay endingAt(Instant end) {
        return new Stay(end, began);
    }
}
