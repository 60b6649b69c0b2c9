package org.twogrids.grid.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;

/// Somebody goes, or turns out to be somebody else.
///
/// @param heir who holds from then on what the member held; null where nobody does
/// @param reason why, in words
public record Parting(
        MemberId member, @Nullable MemberId heir, String reason, Scope scope, Instant at) {

    /// When what began then ends: at the parting, and what lies ahead as it begins.
    public Instant endOf(Instant from) {
        return from.isBefore(at) ? at : from.plusMillis(1);
    }
}
