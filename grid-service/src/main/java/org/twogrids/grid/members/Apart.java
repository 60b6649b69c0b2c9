package org.twogrids.grid.members;

import java.time.Instant;
import java.util.UUID;
import org.twogrids.grid.rules.Rejection;

/// Somebody who does not belong to the directory, or not now, and their place in the list of those,
/// in which the latest change stands first.
///
/// @param since when anything of theirs changed last
record Apart(UUID id, Instant since) {

    /// Before everybody.
    static final Apart FIRST = new Apart(new UUID(0, 0), Instant.parse("9999-12-31T00:00:00Z"));

    /// @throws Rejection where it is no cursor
    static Apart after(String cursor) {
        int dot = cursor.indexOf('.');
        try {
            Instant since =
                    Instant.ofEpochMilli(Long.parseLong(cursor.substring(0, Math.max(dot, 0))));
            if (!since.isBefore(Instant.EPOCH) && since.isBefore(FIRST.since)) {
                return new Apart(UUID.fromString(cursor.substring(dot + 1)), since);
            }
        } catch (IllegalArgumentException e) {
            // none, like one beyond all time
        }
        throw new Rejection("cursor", "malformed", cursor);
    }

    String cursor() {
        return since.toEpochMilli() + "." + id;
    }
}
