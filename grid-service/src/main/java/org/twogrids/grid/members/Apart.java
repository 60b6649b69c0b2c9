package org.twogrids.grid.members;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
            long since = Long.parseLong(cursor.substring(0, Math.max(dot, 0)));
            if (since >= 0 && since < micros(FIRST.since)) {
                return new Apart(
                        UUID.fromString(cursor.substring(dot + 1)),
                        Instant.EPOCH.plus(since, ChronoUnit.MICROS));
            }
        } catch (IllegalArgumentException e) {
            // none, like one beyond all time
        }
        throw new Rejection("cursor", "malformed", cursor);
    }

    String cursor() {
        return micros(since) + "." + id;
    }

    /// As exact as the database keeps it: many come in by one file, at one instant.
    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
